package org.mesinfos.pipelines.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.mesinfos.pipelines.enrich.money.OrganisationZones;
import org.mesinfos.records.RecordType;

/** SQL that creates the flat views over the bundles of a store, for DuckDB. Stateless. */
public final class FlatViews {

    private static final String FILE = "flat-views.sql";

    /** Types that the views read, with the columns that they name and a file may lack. */
    private static final List<Source> SOURCES = List.of(
            new Source(
                    RecordType.BANK_TRANSACTION,
                    "person_id VARCHAR, record_id VARCHAR, organisation VARCHAR, account_number VARCHAR, booking_date DATE,"
                            + " operation_date DATE, value_date DATE, amount DECIMAL(19,4), currency VARCHAR, label VARCHAR,"
                            + " counterparty_name VARCHAR, status VARCHAR"),
            new Source(
                    RecordType.METER_READING,
                    "person_id VARCHAR, organisation VARCHAR, usage_point VARCHAR, commodity VARCHAR,"
                            + " interval_start TIMESTAMPTZ, local_interval_start TIMESTAMP, zone VARCHAR, period_start DATE,"
                            + " reading_date DATE, value DECIMAL(19,6), unit VARCHAR, kind VARCHAR, flow VARCHAR"),
            new Source(
                    RecordType.CONTACT,
                    "person_id VARCHAR, record_id VARCHAR, organisation VARCHAR, formatted_name VARCHAR"));

    private static final String DERIVED = "STRUCT(name VARCHAR, value VARCHAR, source VARCHAR, confidence DOUBLE)[]";

    private FlatViews() {}

    private record Source(RecordType type, String columns) {

        String name() {
            return type.fileName().replace('-', '_');
        }

        /** Returns a query without rows that has all columns, so that a column that no file has is null. */
        String template() {
            StringBuilder query = new StringBuilder("SELECT ");
            for (String column : columns.split(", (?=[a-z])", -1)) {
                int end = column.indexOf(' ');
                query.append("CAST(NULL AS ")
                        .append(column.substring(end + 1))
                        .append(") AS ")
                        .append(column, 0, end)
                        .append(", ");
            }
            return query + "CAST(NULL AS " + DERIVED + ") AS derived WHERE false";
        }
    }

    /**
     * Returns the SQL. Its first line states the version of the views.
     *
     * @param store folder of the store
     * @param person person whose bundle is read; {@code *} for all
     * @param present types of which the store has records
     * @param zones time zones of organisations, in which a reading without a zone has its day
     */
    public static String of(String store, String person, Set<RecordType> present, OrganisationZones zones) {
        String manifests = quoted(store + "/bundles/*/" + person + "/datapackage.json");
        String views = views();
        int afterVersion = views.indexOf("\n\n") + 2;
        StringBuilder sql = new StringBuilder(views.substring(0, afterVersion));
        sql.append(zones(zones));
        for (Source source : SOURCES) {
            if (present.contains(source.type())) {
                sql.append(files(source, manifests));
            }
            sql.append("CREATE OR REPLACE VIEW bundle_").append(source.name()).append(" AS\n");
            sql.append(source.template());
            if (present.contains(source.type())) {
                sql.append("\nUNION ALL BY NAME SELECT * FROM read_parquet(getvariable('files_")
                        .append(source.name())
                        .append("'), union_by_name = true)");
            }
            sql.append(";\n\n");
        }
        return sql + views.substring(afterVersion);
    }

    /** Returns the names of the types that the views read. */
    public static String types() {
        return SOURCES.stream().map(source -> source.type().fileName()).collect(Collectors.joining(", "));
    }

    private static String zones(OrganisationZones zones) {
        StringBuilder cases = new StringBuilder();
        zones.zones()
                .forEach((organisation, zone) -> cases.append(" WHEN ")
                        .append(quoted(organisation))
                        .append(" THEN ")
                        .append(quoted(zone)));
        String others = quoted(OrganisationZones.DEFAULT_ZONE);
        return "-- Time zones of organisations, from the settings of the operator.\n"
                + "CREATE OR REPLACE MACRO organisation_zone(name) AS "
                + (cases.isEmpty() ? others : "CASE name" + cases + " ELSE " + others + " END")
                + ";\n\n";
    }

    private static String files(Source source, String manifests) {
        return "SET VARIABLE files_" + source.name() + " = (\n"
                + "  SELECT list(replace(filename, 'datapackage.json', '') || resource.path)\n"
                + "  FROM (SELECT filename, unnest(resources) AS resource\n"
                + "        FROM read_json(" + manifests + ", filename = true,\n"
                + "                       columns = {resources: 'STRUCT(name VARCHAR, path VARCHAR)[]'}))\n"
                + "  WHERE resource.name = " + quoted(source.type().fileName()) + ");\n";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String views() {
        try (InputStream file = Objects.requireNonNull(
                FlatViews.class.getResourceAsStream(FILE), "the views are a resource of this package")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The program is incomplete: " + FILE, e);
        }
    }
}
