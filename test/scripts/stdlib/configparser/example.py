import configparser

config = configparser.ConfigParser()
config.read_string("""
[DEFAULT]
root = /srv

[server]
port = 8080
debug = yes
logs = %(root)s/logs
""")
server = config["server"]
print(server.getint("port"), server.getboolean("debug"), server["logs"])
