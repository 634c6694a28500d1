from unittest.mock import Mock, patch
import json

send = Mock(return_value='sent')
print(send('hello', to='you'), send.call_args)
send.assert_called_once_with('hello', to='you')
with patch('json.dumps', return_value='{}'):
    print(json.dumps([1, 2]))
