package org.mesinfos.pipelines.settings;

import static org.mesinfos.connectors.mapping.schema.JsonSchema.anyOf;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.choice;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.mapOf;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.matching;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.oneOrMore;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.required;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.text;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.texts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.GenericReader;
import org.mesinfos.connectors.mapping.schema.JsonSchema;
import org.mesinfos.connectors.mapping.schema.JsonSchemaText;
import org.mesinfos.connectors.mapping.schema.Keys;
import org.mesinfos.connectors.mapping.schema.WholeNumbers;
import org.mesinfos.connectors.mapping.schema.YamlNames;
import org.mesinfos.connectors.mapping.schema.ZoneText;
import org.mesinfos.pipelines.deliveries.GenericReaders;
import org.mesinfos.pipelines.deliveries.JointAccountPolicy;
import org.mesinfos.pipelines.identity.LinkingMode;
import org.mesinfos.pipelines.identity.consent.Consents;
import org.mesinfos.pipelines.store.storage.BundleEncryption;
import org.mesinfos.pipelines.thirdparty.ThirdPartyPolicy;
import org.mesinfos.pipelines.thirdparty.Treatment;
import org.mesinfos.views.FlatViewFiles;

/** Keys of {@code mesinfos.yaml}, which {@link SettingsReader} reads, as a schema for editors. */
public final class SettingsSchema {

    /** Name of the schema file. */
    public static final String FILE_NAME = "mesinfos.schema.json";

    private static final JsonSchema PERCENTAGE = JsonSchema.matching(
            GuardSettingsReader.PERCENTAGE, "a percentage such as 80% or 150%, with the sign %", "80%", "150%");

    private static final JsonSchema SHARE = JsonSchema.matching(
            GuardSettingsReader.SHARE, "a percentage up to 100% such as 1% or 0.5%, with the sign %", "1%", "0.5%");

    private static final JsonSchema SIZE =
            JsonSchema.matching(Quantities.SIZE, "a size such as 500kB, 200MB or 20GB", "200MB", "20GB");

    private static final JsonSchema FILE = JsonSchema.filledText();

    private static final JsonSchema READER = exactly(ConsentSettingsReader.READER);

    private static final Keys DELIVERY_LIMITS = Keys.NONE
            .key("rejected", SHARE, "Share of rejected rows above which a delivery is held, such as 1%.")
            .key(
                    "shrunken-bundles",
                    Keys.NONE
                            .key("number", WholeNumbers.FROM_0.schema().with("default", 10), "Number of people.")
                            .key("share", SHARE, "Share of the people with rows of the organisation.")
                            .closed(),
                    "People whose bundles lose rows, above which a delivery is held.");

    private static final JsonSchema LIMITS = Keys.NONE
            .key("file-size", SIZE, "Greatest size of a file, such as 20GB.")
            .and(DELIVERY_LIMITS)
            .key(
                    "rejected-by-connector",
                    mapOf(SHARE),
                    "Share of rejected rows above which a delivery is held, by connector.")
            .closed();

    private static final JsonSchema IDENTITY = Keys.NONE
            .key("model", FILE, "File of the trained model, or invented-people, the built-in one.")
            .key("answers", FILE, "File of answers to questions about pairs of people.")
            .key("verified", texts(), "Organisations that verify the identity of their customers.")
            .key(
                    "comparison",
                    choice(LinkingMode.class),
                    "Copies of all people on each worker, or slices of them; without it, the way that suits the runner.")
            .closed();

    private static final JsonSchema CONSENT = Keys.NONE
            .key("file", FILE, "File of the consents.")
            .key("missing", choice(Consents.Missing.class), "Treatment of data that no consent of its person is about.")
            .key(
                    "readers",
                    mapOf(FILE).with("propertyNames", READER),
                    "Folder with the bundles of each reader application.")
            .key(
                    "collectors",
                    mapOf(Keys.NONE
                                    .key("file", FILE, "File of the consents that the application collects.")
                                    .key("people", texts(), "Ids of the people for whom it collects consents, or all.")
                                    .closed()
                                    .and(required("file", "people")))
                            .with("propertyNames", READER),
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
                    JsonSchema.matching(GuardSettingsReader.DAYS, "a number of days such as 10 days", "10 days"),
                    "Greatest number of days between the newest row and the as-of date or end of the period, such as 10 days.")
            .key("required", mapOf(SHARE), "Field of a record: least share of records that have it.")
            .closed();

    private static final JsonSchema ISSUES = Keys.NONE
            .key(
                    "accounts",
                    starts(
                            "^\\s*[A-Za-z]\\s*[A-Za-z]",
                            "a country and the start of the account number such as FR 30006"),
                    "Country and start of the account number without check digits, such as FR 30006.")
            .key(
                    "lines",
                    oneOrMore(JsonSchema.of("type", List.of("string", "integer"))
                            .with("pattern", "^\\s*[+]")
                            .expecting("the start of a number such as +33 6 39 98")),
                    "Starts of international telephone numbers, such as +33 6 39 98.")
            .key("usage-points", texts(), "Starts of meter numbers, or ranges such as 141001..141999.")
            .closed();

    private static final JsonSchema QUOTA = Keys.NONE
            .key(
                    "files",
                    OrganisationsReader.QUOTA.schema().with("default", 1000),
                    "Greatest number of files in a run.")
            .key("bytes", SIZE, "Greatest size of all files in a run.")
            .key("expanded-bytes", SIZE, "Greatest size of the contents of archives in a run.")
            .key("rows", OrganisationsReader.QUOTA.schema().with("default", 1000), "Greatest number of rows in a run.")
            .key(
                    "people",
                    OrganisationsReader.QUOTA.schema().with("default", 1000),
                    "Greatest number of people in a run.")
            .closed();

    private static final Keys ORGANISATION = Keys.NONE
            .key(
                    "id",
                    exactly(OrganisationsReader.ORGANISATION)
                            .with("type", List.of("string", "integer", "boolean"))
                            .with("minimum", 0)
                            .expecting(
                                    "lower-case letters, digits and hyphens, at most 64 characters, such as my-bank"),
                    "Name of its folder in the inbox.")
            .key("name", text(), "Name for human readers.")
            .key("sector", text(), "Sector, such as bank.")
            .key("zone", ZoneText.schema(), "Time zone of times without an offset, such as Europe/Paris.")
            .key(
                    "country",
                    JsonSchema.matching(Pattern.compile("[A-Z]{2}"), "two capital letters such as FR", "FR"),
                    "ISO 3166-1 code of its country, such as FR.")
            .key(
                    "currency",
                    JsonSchema.matching(Pattern.compile("[A-Z]{3}"), "three capital letters such as EUR", "EUR"),
                    "ISO 4217 code of its amounts whose format states no currency, such as EUR.")
            .key("mode", choice(DeliveryMode.class), "Mode of deliveries that do not declare one.")
            .key(
                    "connectors",
                    oneOrMore(text().with("pattern", "^(" + OrganisationsReader.CONNECTORS.pattern() + ")$")
                            .expecting("the id of a connector, or the start of ids such as standard/*")),
                    "Connectors that may read its files, such as standard/*.")
            .key(
                    "fallback",
                    anyOf(
                            choice(GenericReaders.class)
                                    .expecting(String.join(", ", YamlNames.all(GenericReaders.class)))
                                    .with(
                                            "enumDescriptions",
                                            List.of(
                                                    "No generic reader: unrecognised files wait.",
                                                    "Tables and PDF statements of bank transactions.",
                                                    "Invoices, payslips and receipts in PDF.",
                                                    "All generic readers.")),
                            // A pattern and not a choice, so that editors do not offer the names of earlier versions.
                            matching("^(" + String.join("|", GenericReaders.EARLIER_NAMES.keySet()) + ")$")),
                    "Generic readers for unrecognised files; none by default.")
            .key(
                    "min-confidence",
                    OrganisationsReader.PERCENT.schema().with("default", GenericReader.DEFAULT_MIN_CONFIDENCE),
                    "Confidence in percent from which a generic reading is accepted; 90 by default.")
            .key(
                    "joint-accounts",
                    choice(JointAccountPolicy.class),
                    "Rows of accounts with several holders; withhold by default.")
            .key("issues", ISSUES, "References that it issues; none by default.")
            .key("limits", DELIVERY_LIMITS.closed(), "Limits of its deliveries, in place of the general ones.")
            .key("expectations", EXPECTATIONS, "What its deliveries are expected to contain.")
            .key("quota", QUOTA, "Greatest amounts that a run reads from it.");

    /** Names of the keys of an organisation. */
    static final Set<String> ORGANISATION_KEYS = ORGANISATION.names();

    private static final JsonSchema DAYS =
            JsonSchema.matching(Quantities.DAYS, "a number of days such as 90d", "30d", "90d", "365d");

    private static final JsonSchema RETENTION = Keys.NONE
            .key("originals", DAYS, "Days for which delivered files are kept, such as 90d.")
            .key("quarantine", DAYS, "Days for which files with rejected rows are kept.")
            .key("reports", DAYS, "Days for which reports of runs are kept.")
            .closed();

    private static final Keys ROOT = Keys.NONE
            .key("registry", FILE, "File of the registered people.")
            .key("person-key", FILE, "File of the key of pseudonyms.")
            .key("keys", FILE, "Folder of the keys of the store.")
            .key("tables", FILE, "Folder with a table for each record type; none by default.")
            .key(
                    "settle",
                    JsonSchema.matching(
                            Pattern.compile("off|" + Quantities.DURATION.pattern()),
                            "off or a duration such as 90s, 15m or 2h",
                            "off",
                            "15m"),
                    "Time without changes after which a delivery is complete, such as 15m, or off.")
            .key("connectors", FILE, "Folder of further mappings.")
            .key("limits", LIMITS, "Limits of all deliveries.")
            .key("identity", IDENTITY, "Rules that link the customers of different organisations.")
            .key("consent", CONSENT, "Consents of people; without it, nothing is withheld.")
            .key(
                    "third-parties",
                    thirdParties().closed(),
                    "Record type: treatment of other people in its records; keep by default.")
            .key("categories", FILE, "File of rules for the categories of transactions.")
            .key("personal-categories", FILE, "File of people's own rules for the categories of their transactions.")
            .key(
                    "currency",
                    JsonSchema.matching(Pattern.compile("[A-Z]{3}"), "three capital letters such as EUR", "EUR"),
                    "Currency of sums, such as EUR, which is the default.")
            .key("exchange-rates", FILE, "File of reference rates.")
            .key("flat-views", choice(FlatViewFiles.class), "Files of flat views beside the records; none by default.")
            .key("originals", choice(OriginalsPolicy.class), "Place that keeps the original files; keep by default.")
            .key(
                    "encryption",
                    Keys.NONE
                            .key("bundles", choice(BundleEncryption.class), "Encryption of bundles; none by default.")
                            .closed(),
                    "Encryption of files that applications read.")
            .key("retention", RETENTION, "Times for which files are kept; without end by default.")
            .key(
                    "organisations",
                    oneOrMore(ORGANISATION.closed().and(required("id"))),
                    "Organisations that deliver to the inbox.");

    private SettingsSchema() {}

    /** Returns the schema as JSON. */
    public static String json() {
        return JsonSchemaText.of(JsonSchema.of("$schema", "http://json-schema.org/draft-07/schema#")
                .and(ROOT.closed())
                .with("type", List.of("object", "null")));
    }

    /** Returns the key whose value has a key of a name: a section, or organisations. */
    static Optional<String> holderOf(String name) {
        return ROOT.holderOf(name)
                .or(() -> Optional.of("organisations").filter(list -> ORGANISATION_KEYS.contains(name)));
    }

    private static Keys thirdParties() {
        Keys keys = Keys.NONE;
        for (String type : ThirdPartyPolicy.recordTypes()) {
            keys = keys.key(type, choice(Treatment.class), "Treatment of other people in " + type + ".");
        }
        return keys;
    }

    private static JsonSchema starts(String pattern, String expected) {
        return oneOrMore(matching(pattern).expecting(expected));
    }

    private static JsonSchema exactly(Pattern pattern) {
        return matching("^(" + pattern.pattern() + ")$");
    }
}
