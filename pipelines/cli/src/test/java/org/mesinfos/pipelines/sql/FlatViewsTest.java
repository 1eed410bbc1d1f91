package org.mesinfos.pipelines.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.enrich.money.OrganisationZones;

/** The flat views, run by DuckDB on given rows of bundles. */
final class FlatViewsTest {

    private Connection connection;

    @BeforeEach
    void createViews() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        execute(FlatViews.of(
                "store", "*", Set.of(), OrganisationZones.of(Map.of("coastal-energy", "America/Los_Angeles"))));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void startsWithTheVersionAndStatesItOnce() {
        String sql = FlatViews.of("store", "*", Set.of(), OrganisationZones.DEFAULT);

        assertThat(sql).startsWith("-- Flat views of Mesinfos, version 3, for DuckDB.");
        assertThat(sql).containsOnlyOnce("-- Flat views of Mesinfos");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> query(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    cells.add(result.getString(i));
                }
                rows.add(String.join(" ", cells));
            }
        }
        return rows;
    }

    /** Replaces the rows of a type; columns that are not named are null. */
    private void rows(String type, String columns, String... rows) throws SQLException {
        execute("CREATE TABLE given (" + columns + ")");
        execute("INSERT INTO given VALUES " + String.join(", ", rows));
        execute("CREATE TABLE all_" + type + " AS SELECT * FROM bundle_" + type
                + " UNION ALL BY NAME SELECT * FROM given");
        execute("CREATE OR REPLACE VIEW bundle_" + type + " AS SELECT * FROM all_" + type);
    }

    private static String derived(String... values) {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < values.length; i += 3) {
            entries.add("{name: '" + values[i] + "', value: '" + values[i + 1] + "', source: 'test', confidence: "
                    + values[i + 2] + "}");
        }
        return "[" + String.join(", ", entries) + "]";
    }

    @Test
    void everyViewIsEmptyWithoutRows() throws SQLException {
        for (String view :
                List.of("transactions", "spending_by_month", "energy_by_day", "recurring_payments", "contacts")) {
            assertThat(query("SELECT * FROM " + view)).as(view).isEmpty();
        }
    }

    @Test
    void spendingLeavesOutOwnTransfersReversalsAndSavings() throws SQLException {
        rows(
                "bank_transactions",
                "person_id VARCHAR, booking_date DATE, amount DECIMAL(19,4), currency VARCHAR, status VARCHAR,"
                        + " derived STRUCT(name VARCHAR, value VARCHAR, source VARCHAR, confidence DOUBLE)[]",
                "('p', '2024-01-05', -30.10, 'EUR', NULL, " + derived("category", "groceries", "0.9") + ")",
                "('p', '2024-01-31', -9.90, 'EUR', 'BOOKED', " + derived("category", "groceries", "0.6") + ")",
                "('p', '2024-01-31', -5.00, 'CHF', NULL, [])",
                "('p', '2024-01-07', -500, 'EUR', NULL, " + derived("link.transfer", "x", "0.98") + ")",
                "('p', '2024-01-08', -70, 'EUR', NULL, " + derived("link.transfer", "x", "0.5") + ")",
                "('p', '2024-01-09', -40, 'EUR', NULL, " + derived("category", "savings", "0.9") + ")",
                "('p', '2024-01-10', -8, 'EUR', NULL, " + derived("link.reversed_by", "x", "0.9") + ")",
                "('p', '2024-01-10', -8, 'EUR', 'REJECTED', [])",
                "('p', '2024-02-01', 12, 'EUR', NULL, " + derived("category", "groceries", "0.9") + ")");

        assertThat(query("SELECT month, currency, category, spent, received, transactions FROM spending_by_month"
                        + " ORDER BY month, currency, category"))
                .containsExactly(
                        "2024-01-01 CHF uncategorised 5.0000 0.0000 1",
                        "2024-01-01 EUR groceries 40.0000 0.0000 2",
                        "2024-01-01 EUR uncategorised 70.0000 0.0000 1",
                        "2024-02-01 EUR groceries 0.0000 12.0000 1");
    }

    @Test
    void anAbsentAmountIsInNoSum() throws SQLException {
        rows(
                "bank_transactions",
                "person_id VARCHAR, booking_date DATE, amount DECIMAL(19,4), currency VARCHAR",
                "('p', '2024-01-05', NULL, 'EUR')",
                "('p', '2024-02-01', NULL, 'EUR')",
                "('p', '2024-02-02', -2, 'EUR')");

        assertThat(query("SELECT month, spent, received, transactions FROM spending_by_month ORDER BY month"))
                .containsExactly("2024-01-01 null null 1", "2024-02-01 2.0000 0.0000 2");
    }

    @Test
    void aReadingWithoutAZoneHasTheDayOfItsOrganisation() throws SQLException {
        rows(
                "meter_readings",
                "person_id VARCHAR, organisation VARCHAR, interval_start TIMESTAMPTZ, zone VARCHAR, value DECIMAL(19,6),"
                        + " unit VARCHAR",
                "('p', 'enedis', '2024-07-01 22:00:00+00', NULL, 1, 'kWh')",
                "('p', 'coastal-energy', '2024-07-02 03:00:00+00', NULL, 2, 'kWh')",
                "('p', 'enedis', '2024-07-02 22:00:00+00', 'local', 3, 'kWh')",
                "('p', 'enedis', '2024-07-04 22:00:00+00', 'America/New_York', 4, 'kWh')");

        assertThat(query("SELECT day, organisation, kwh FROM energy_by_day ORDER BY kwh"))
                .containsExactly(
                        "2024-07-02 enedis 1.000000",
                        "2024-07-01 coastal-energy 2.000000",
                        "2024-07-03 enedis 3.000000",
                        "2024-07-04 enedis 4.000000");
    }

    @Test
    void energyIsInKilowattHoursByLocalDayWithTheWorseReadingApart() throws SQLException {
        rows(
                "meter_readings",
                "person_id VARCHAR, usage_point VARCHAR, commodity VARCHAR, interval_start TIMESTAMPTZ, zone VARCHAR,"
                        + " reading_date DATE, value DECIMAL(19,6), unit VARCHAR, kind VARCHAR, flow VARCHAR,"
                        + " derived STRUCT(name VARCHAR, value VARCHAR, source VARCHAR, confidence DOUBLE)[]",
                "('p', 'u', 'ELECTRICITY', '2024-01-31 23:30:00+00', 'Europe/Paris', NULL, 1000, 'W', 'POWER', NULL, "
                        + derived("energy.kwh", "0.5", "0.95") + ")",
                "('p', 'u', 'ELECTRICITY', '2024-02-01 00:00:00+00', 'Europe/Paris', NULL, 2000, 'W', 'POWER', 'CONSUMED', "
                        + derived("energy.kwh", "1", "0.95") + ")",
                "('p', 'u', 'ELECTRICITY', NULL, NULL, '2024-02-01', 1600, 'Wh', 'ENERGY', NULL, "
                        + derived("link.preferred_reading", "x", "0.9") + ")",
                "('p', 'u', 'ELECTRICITY', NULL, NULL, '2024-02-02', 12.5, 'kWh', 'ENERGY', NULL, [])",
                "('p', 'u', 'ELECTRICITY', NULL, NULL, '2024-02-02', 3, 'kWh', 'ENERGY', 'PRODUCED', [])",
                "('p', 'u', 'ELECTRICITY', NULL, NULL, '2024-02-02', 99999, 'kWh', 'INDEX', NULL, [])");

        assertThat(query("SELECT day, kwh, basis, preferred, readings FROM energy_by_day ORDER BY day, preferred"))
                .containsExactly(
                        "2024-02-01 1.600000 delivered false 1",
                        "2024-02-01 1.500000 computed from power true 2",
                        "2024-02-02 12.500000 delivered true 1");
    }

    @Test
    void aReadingInAnUnknownZoneHasTheDayOfItsOrganisationAndHidesNoOther() throws SQLException {
        rows(
                "meter_readings",
                "person_id VARCHAR, interval_start TIMESTAMPTZ, zone VARCHAR, value DECIMAL(19,6), unit VARCHAR",
                "('p', '2024-01-30 23:30:00+00', 'Nowhere/City', 1, 'kWh')",
                "('p', '2024-01-31 23:30:00+00', 'Europe/Paris', 2, 'kWh')");

        assertThat(query("SELECT day, kwh FROM energy_by_day ORDER BY day"))
                .containsExactly("2024-01-31 1.000000", "2024-02-01 2.000000");
    }

    @Test
    void aSeriesIsOneRowFromItsLatestMember() throws SQLException {
        rows(
                "bank_transactions",
                "person_id VARCHAR, booking_date DATE, amount DECIMAL(19,4), currency VARCHAR, label VARCHAR,"
                        + " derived STRUCT(name VARCHAR, value VARCHAR, source VARCHAR, confidence DOUBLE)[]",
                "('p', '2024-01-05', -9, 'EUR', 'MUSIC', "
                        + derived("recurrence.series", "r1", "0.9", "recurrence.period", "MONTHLY", "0.9") + ")",
                "('p', '2024-02-05', -10, 'EUR', 'MUSIC', "
                        + derived(
                                "recurrence.series",
                                "r1",
                                "0.9",
                                "recurrence.period",
                                "MONTHLY",
                                "0.9",
                                "recurrence.seen",
                                "2",
                                "0.9",
                                "recurrence.amounts",
                                "FIXED",
                                "0.9",
                                "recurrence.status",
                                "RUNNING",
                                "0.9",
                                "recurrence.next_date",
                                "2024-03-05",
                                "0.9")
                        + ")");

        assertThat(query("SELECT series, party, period, latest_amount, latest_day, fixed, running, next_day, seen"
                        + " FROM recurring_payments"))
                .containsExactly("r1 MUSIC MONTHLY -10.0000 2024-02-05 true true 2024-03-05 2");
    }

    @Test
    void aContactHasItsFirstAddressAndNumber() throws SQLException {
        rows(
                "contacts",
                "person_id VARCHAR, formatted_name VARCHAR, emails STRUCT(address VARCHAR)[], phones STRUCT(number VARCHAR)[]",
                "('p', 'Ana Roy', [{address: 'ana@example.org'}, {address: 'b@example.org'}], [{number: '+33123456789'}])");

        assertThat(query("SELECT name, email, phone FROM contacts"))
                .containsExactly("Ana Roy ana@example.org +33123456789");
    }
}
