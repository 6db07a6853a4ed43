-- ONE statement: adds the other's rows to its own → 42501
x' union all select surname from OTHER.person --
-- ONE statement: adds the verifiers → 42501
x' union all select rolpassword from pg_authid --
-- ONE statement: becomes the other and reads as XML → 42501 0A000
x' union all select concat(set_config('role', 'OTHER', true), query_to_xml('select * from OTHER.person', true, false, '')) --
-- ONE statement: changes the path in a condition → 42501
x' or set_config('role', 'OTHER', true) is not null --
-- ONE statement: puts the other in its path, too late for this statement → nothing
x' or set_config('search_path', 'OTHER', true) is null --
-- ONE statement: reads in a condition, letter by letter → 42501
x' or (select left(surname, 1) from OTHER.person limit 1) = 'k' --
-- ONE statement: makes a mistake if the letter is right → 42501
x' or 1 = 1 / (select case when surname like 'k%' then 0 else 1 end from OTHER.person limit 1) --
-- ONE statement: sleeps if the letter is right → 42501
x' or (select pg_sleep(0.1) from OTHER.person where surname like 'k%') is null --
-- ONE statement: reads the register of schemas → 42501
x' union all select role_name from region.school_schema --
-- ONE statement: reads a file → 42501
x' union all select pg_read_file('/etc/passwd') --
-- ONE statement: has a query counted by words → 42501
x' union all select word from ts_stat('select to_tsvector(surname) from OTHER.person') --
-- ONE statement: reads what other sessions do → 42501
x' union all select query from pg_stat_activity --
-- ONE statement: orders by the other's rows → 42501
x' order by (select surname from OTHER.person limit 1) --
-- ONE statement: takes every row, which are its own → nothing
x' or true --
