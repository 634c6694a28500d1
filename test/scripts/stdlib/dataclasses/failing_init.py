from dataclasses import dataclass, field


@dataclass
class Range:
    low: int
    high: int
    notes: list = field(default_factory=list)

    def __post_init__(self):
        if self.low > self.high:
            raise ValueError(f"low {self.low} > high {self.high}")


print(Range(1, 2))
Range(3, 2)
