import fnmatch

names = ['notes.txt', 'report.csv', 'data1.csv', 'data20.csv']
print(fnmatch.filter(names, '*.csv'), fnmatch.filter(names, 'data?.csv'))
print(fnmatch.translate('*.txt'))
