import toml

settings = toml.loads('[kettle]\nsize = 2\ncolours = ["red", "blue"]\n')
settings['kettle']['hot'] = True
print(settings['kettle']['colours'], type(settings).__name__)
print(toml.dumps(settings))
