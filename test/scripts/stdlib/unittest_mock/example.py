from unittest.mock import Mock, call, patch

kettle = Mock()
kettle.boil.return_value = 100
print(kettle.boil(cups=2), kettle.boil.call_args == call(cups=2))
kettle.boil.assert_called_once_with(cups=2)


class Clock:
    def now(self):
        return 'noon'


with patch.object(Clock, 'now', return_value='tea time'):
    print(Clock().now())
print(Clock().now())
