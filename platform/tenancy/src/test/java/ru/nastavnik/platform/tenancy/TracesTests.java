package ru.nastavnik.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "  SELECT name from person where id = ?;",
                "insert into mark (kind) values (?)",
                "with x as (select 1) update person set name = ? from x",
                "(select 1) union (select 2)",
                "set local statement_timeout = '1s'",
                "select pg_advisory_xact_lock(1)"
            })
    void ordinaryWorkIsTakenAtItsWord(String sql) {
        assertThat(Traces.ordinary(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set search_path = pg_catalog",
                "SET SESSION statement_timeout = 0",
                "select 1; set statement_timeout = 0",
                "select set_config('statement_timeout', '0', false)",
                "SELECT Pg_Advisory_Lock(1)",
                "select pg_try_advisory_lock(1)",
                "select query_to_xml('select 1', true, true, '')",
                "listen other",
                "prepare kept as select 1",
                "declare kept cursor with hold for select 1",
                "do $$ begin end $$",
                "/* select */ set role other",
                "selection"
            })
    void whateverIsNotKnownToBeOrdinaryIsWashedOff(String sql) {
        assertThat(Traces.ordinary(sql)).isFalse();
    }
}
