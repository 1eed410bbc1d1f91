package org.mesinfos.pipelines.settings;

import static org.mesinfos.connectors.mapping.schema.JsonSchema.anyOf;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.choice;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.mapOf;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.matching;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.oneOfTexts;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.oneOrMore;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.required;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.text;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.texts;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.wholeNumber;

import java.util.List;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.mapping.schema.JsonSchema;
import org.mesinfos.connectors.mapping.schema.JsonSchemaText;
import org.mesinfos.connectors.mapping.schema.Keys;
import org.mesinfos.pipelines.deliveries.GenericReaders;
import org.mesinfos.pipelines.deliveries.JointAccountPolicy;
import org.mesinfos.pipelines.identity.LinkingMode;
import org.mesinfos.pipelines.identity.consent.Consents;
import org.mesinfos.pipelines.store.storage.BundleEncryption;
import org.mesinfos.pipelines.thirdparty.Treatment;
import org.mesinfos.views.FlatViewFiles;

/** Keys of {@code mesinfos.yaml}, which {@link SettingsReader} reads, as a schema for editors. */
public final class SettingsSchema {

    /** Name of the schema file. */
    public static final String FILE_NAME = "mesinfos.schema.json";

    /** An empty text counts as an absent one. */
    private static final JsonSchema PERCENTAGE =
            anyOf(exactly(GuardSettingsReader.PERCENTAGE), JsonSchema.of("type", "null"), oneOfTexts(List.of("")));

    private static final JsonSchema SIZE = exactly(SettingsReader.SIZE);

    private static final Keys DELIVERY_LIMITS = Keys.NONE
            .key("rejected", PERCENTAGE, "Share of rejected rows above which a delivery is held, such as 1%.")
            .key(
                    "shrunken-bundles",
                    Keys.NONE
                            .key("number", wholeNumber(), "Number of people.")
                            .key("share", PERCENTAGE, "Share of the people of the organisation.")
                            .closed(),
                    "People whose bundles lose rows, above which a delivery is held.");

    private static final JsonSchema LIMITS = Keys.NONE
            .key("file-size", SIZE, "Greatest size of a file, such as 20GB.")
            .and(DELIVERY_LIMITS)
            .key(
                    "rejected-by-connector",
                    mapOf(PERCENTAGE),
                    "Share of rejected rows above which a delivery is held, by connector.")
            .closed();

    private static final JsonSchema IDENTITY = Keys.NONE
            .key("model", text(), "File of the trained model, or built-in.")
            .key("answers", text(), "File of answers to questions about pairs of people.")
            .key("verified", texts(), "Organisations that verify the identity of their customers.")
            .key(
                    "comparison",
                    choice(LinkingMode.class),
                    "Copies of all people on each worker, or slices of them; without it, the way that suits the runner.")
            .closed();

    private static final JsonSchema CONSENT = Keys.NONE
            .key("file", text(), "File of the consents.")
            .key("missing", choice(Consents.Missing.class), "Treatment of data that no consent of its person is about.")
            .key("readers", mapOf(text()), "Folder with the bundles of each reader application.")
            .key(
                    "collectors",
                    mapOf(Keys.NONE
                            .key("file", text(), "File of the consents that the application collects.")
                            .key("people", texts(), "Ids of the people for whom it collects consents, or all.")
                            .closed()
                            .and(required("file", "people"))),
                    "Reader applications that collect consents for themselves.")
            .closed()
            .and(required("file", "missing"));

    private static final JsonSchema EXPECTATIONS = Keys.NONE
            .key(
                    "rows",
                    Keys.NONE
                            .key("minimum", PERCENTAGE, "Least number of rows, relative to the delivery before.")
                            .key("maximum", PERCENTAGE, "Greatest number of rows, relative to the delivery before.")
                            .closed(),
                    "Number of rows that a delivery is expected to have.")
            .key(
                    "freshness",
                    anyOf(exactly(GuardSettingsReader.DAYS), JsonSchema.of("type", "null"), oneOfTexts(List.of(""))),
                    "Greatest number of days between the newest row and the as-of date or end of the period, such as 10 days.")
            .key("required", mapOf(PERCENTAGE), "Field of a record: least share of records that have it.")
            .closed();

    private static final JsonSchema ISSUES = Keys.NONE
            .key("accounts", texts(), "Country and start of the account number without check digits, such as FR 30006.")
            .key("lines", texts(), "Starts of international telephone numbers, such as +33 6 39 98.")
            .key("usage-points", texts(), "Starts of meter numbers, or ranges such as 141001..141999.")
            .closed();

    private static final JsonSchema QUOTA = Keys.NONE
            .key("files", wholeNumber(), "Greatest number of files in a run.")
            .key("bytes", SIZE, "Greatest size of all files in a run.")
            .key("expanded-bytes", SIZE, "Greatest size of the contents of archives in a run.")
            .key("rows", wholeNumber(), "Greatest number of rows in a run.")
            .key("people", wholeNumber(), "Greatest number of people in a run.")
            .closed();

    private static final JsonSchema ORGANISATION = Keys.NONE
            .key(
                    "id",
                    exactly(SettingsReader.ORGANISATION).with("type", List.of("string", "integer", "boolean")),
                    "Name of its folder in the inbox.")
            .key("name", text(), "Name for human readers.")
            .key("sector", text(), "Sector, such as bank.")
            .key("zone", text(), "Time zone of times without an offset, such as Europe/Paris.")
            .key("country", matching("^[A-Z]{2}$"), "ISO 3166-1 code of its country, such as FR.")
            .key("mode", choice(DeliveryMode.class), "Mode of deliveries that do not declare one.")
            .key(
                    "connectors",
                    oneOrMore(text().with("pattern", "^(" + SettingsReader.CONNECTORS.pattern() + ")$")),
                    "Connectors that may read its files, such as standard/*.")
            .key(
                    "fallback",
                    anyOf(choice(GenericReaders.class), oneOfTexts(List.copyOf(GenericReaders.EARLIER_NAMES.keySet()))),
                    "Generic readers for unrecognised files; none by default.")
            .key(
                    "min-confidence",
                    JsonSchema.of("type", List.of("integer", "string"))
                            .with("minimum", 50)
                            .with("maximum", 100)
                            .with("pattern", "^(" + SettingsReader.PERCENT.pattern() + ")$"),
                    "Confidence in percent from which a generic reading is accepted; 90 by default.")
            .key(
                    "joint-accounts",
                    choice(JointAccountPolicy.class),
                    "Rows of accounts with several holders; withhold by default.")
            .key("issues", ISSUES, "References that it issues; none by default.")
            .key("limits", DELIVERY_LIMITS.closed(), "Limits of its deliveries, in place of the general ones.")
            .key("expectations", EXPECTATIONS, "What its deliveries are expected to contain.")
            .key("quota", QUOTA, "Greatest amounts that a run reads from it.")
            .closed()
            .and(required("id"));

    private static final JsonSchema DAYS = exactly(SettingsReader.DAYS);

    private static final JsonSchema RETENTION = Keys.NONE
            .key("originals", DAYS, "Days for which delivered files are kept, such as 90d.")
            .key("quarantine", DAYS, "Days for which files with rejected rows are kept.")
            .key("reports", DAYS, "Days for which reports of runs are kept.")
            .closed();

    private static final Keys ROOT = Keys.NONE
            .key("registry", text(), "File of the registered people.")
            .key("person-key", text(), "File of the key of pseudonyms.")
            .key("keys", text(), "Folder of the keys of the store.")
            .key("tables", text(), "Folder with a table for each record type; none by default.")
            .key(
                    "settle",
                    anyOf(oneOfTexts(List.of("off")), exactly(SettingsReader.DURATION)),
                    "Time without changes after which a delivery is complete, such as 15m, or off.")
            .key("connectors", text(), "Folder of further mappings.")
            .key("limits", LIMITS, "Limits of all deliveries.")
            .key("identity", IDENTITY, "Rules that link the customers of different organisations.")
            .key("consent", CONSENT, "Consents of people; without it, nothing is withheld.")
            .key(
                    "third-parties",
                    mapOf(choice(Treatment.class)),
                    "Record type: treatment of other people in its records; keep by default.")
            .key("categories", text(), "File of rules for the categories of transactions.")
            .key("personal-categories", text(), "File of people's own rules for the categories of their transactions.")
            .key("currency", matching("^[A-Z]{3}$"), "Currency of sums, such as EUR, which is the default.")
            .key("exchange-rates", text(), "File of reference rates.")
            .key("flat-views", choice(FlatViewFiles.class), "Files of flat views beside the records; none by default.")
            .key("originals", choice(OriginalsPolicy.class), "Place that keeps the original files; keep by default.")
            .key(
                    "encryption",
                    Keys.NONE
                            .key("bundles", choice(BundleEncryption.class), "Encryption of bundles; none by default.")
                            .closed(),
                    "Encryption of files that applications read.")
            .key("retention", RETENTION, "Times for which files are kept; without end by default.")
            .key("organisations", oneOrMore(ORGANISATION), "Organisations that deliver to the inbox.");

    private SettingsSchema() {}

    /** Returns the schema as JSON. */
    public static String json() {
        return JsonSchemaText.of(JsonSchema.of("$schema", "http://json-schema.org/draft-07/schema#")
                .with("title", "Settings of Mesinfos")
                .and(ROOT.closed())
                .with("type", List.of("object", "null")));
    }

    private static JsonSchema exactly(Pattern pattern) {
        return matching("^(" + pattern.pattern() + ")$");
    }
}
