-- PYTHON, JAVA (one source file) or JAR. Scorers of before were all Python.
alter table leaderboard_custom_scorer add column language varchar(8) default 'PYTHON' not null;
