class Job:
    order = 0

    def __init__(self, name, priority=5, *, needs=(), cost=1, fails=0):
        Job.order += 1
        self.name, self.priority, self.cost = name, priority, cost
        self.needs, self.fails = set(needs), fails
        self.order = Job.order
        self.attempts = 0
        self.state = "waiting"

    def __lt__(self, other):
        return (-self.priority, self.order) < (-other.priority, other.order)

    def run(self):
        self.attempts += 1
        if self.attempts <= self.fails:
            raise JobFailed(self, f"attempt {self.attempts}")
        return f"{self.name} done"

    def __repr__(self):
        return f"{self.name}:{self.state}"


class JobFailed(Exception):
    def __init__(self, job, reason):
        super().__init__(f"{job.name} failed ({reason})")
        self.job = job


class Scheduler:
    MAX_ATTEMPTS = 3

    def __init__(self, workers=2):
        self.jobs, self.workers = {}, workers
        self.clock, self.log = 0, []

    def add(self, *jobs):
        for job in jobs:
            if job.name in self.jobs:
                raise ValueError(f"duplicate job {job.name!r}")
            self.jobs[job.name] = job
        return self

    def ready(self):
        return sorted(j for j in self.jobs.values() if j.state == "waiting" and all(self.jobs[n].state == "done" for n in j.needs))

    def cancel_dependents(self, name):
        for job in self.jobs.values():
            if name in job.needs and job.state == "waiting":
                job.state = "cancelled"
                self.cancel_dependents(job.name)

    def check(self):
        unknown = {n for j in self.jobs.values() for n in j.needs} - set(self.jobs)
        if unknown:
            raise LookupError(f"unknown jobs: {', '.join(sorted(unknown))}")

    def run(self):
        self.check()
        running = []
        while True:
            for job in self.ready()[: self.workers - len(running)]:
                job.state = "running"
                running.append((self.clock + job.cost, job))
            if not running:
                break
            running.sort(key=lambda entry: (entry[0], entry[1].order))
            self.clock, job = running.pop(0)
            try:
                result = job.run()
            except JobFailed as e:
                if job.attempts < self.MAX_ATTEMPTS:
                    job.state = "waiting"
                    job.priority -= 1
                    self.log.append((self.clock, f"{e}, retrying"))
                else:
                    job.state = "failed"
                    self.cancel_dependents(job.name)
                    self.log.append((self.clock, f"{e}, giving up"))
            else:
                job.state = "done"
                self.log.append((self.clock, result))
        return [j for j in self.jobs.values() if j.state == "waiting"]


s = Scheduler().add(
    Job("checkout", 9),
    Job("lint", 2, needs=["checkout"]),
    Job("compile", 8, needs=["checkout"], cost=4),
    Job("unit", 7, needs=["compile"], cost=3, fails=1),
    Job("slow", 1, needs=["compile"], cost=10),
    Job("deploy", 9, needs=["unit", "slow"], fails=5),
    Job("announce", needs=["deploy"]),
    Job("celebrate", needs=["announce"]),
)
print("stuck:", s.run())
for when, what in s.log:
    print(f"{when:>4} {what}")
print(list(s.jobs.values()))
loop = Scheduler(1).add(Job("a", needs=["b"]), Job("b", needs=["a"]), Job("c"))
print("stuck:", loop.run(), loop.log)
for bad in (lambda: Scheduler().add(Job("x"), Job("x")), lambda: Scheduler().add(Job("y", needs=["zz", "aa"])).run(), lambda: Job()):
    try:
        bad()
    except (ValueError, LookupError, TypeError) as e:
        print(type(e).__name__, e)
