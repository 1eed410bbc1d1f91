package org.mesinfos.pipelines.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.GenericReader;
import org.mesinfos.pipelines.deliveries.GenericReaders;
import org.mesinfos.pipelines.deliveries.InputLimits;
import org.mesinfos.pipelines.deliveries.JointAccountPolicy;
import org.mesinfos.pipelines.deliveries.OrganisationQuota;
import org.mesinfos.pipelines.deliveries.OrganisationSettings;
import org.mesinfos.pipelines.enrich.EnrichmentBasis;
import org.mesinfos.pipelines.enrich.OrganisationCountries;
import org.mesinfos.pipelines.enrich.category.CategoryOverride;
import org.mesinfos.pipelines.enrich.category.CategoryOverride.By;
import org.mesinfos.pipelines.enrich.money.OrganisationZones;
import org.mesinfos.pipelines.guard.DeliveryLimits;
import org.mesinfos.pipelines.guard.Expectations;
import org.mesinfos.pipelines.guard.GuardSettings;
import org.mesinfos.pipelines.identity.authority.Issuers;
import org.mesinfos.pipelines.identity.consent.ConsentCollector;
import org.mesinfos.pipelines.identity.consent.Consents;
import org.mesinfos.pipelines.store.Retention;
import org.mesinfos.pipelines.store.storage.BundleEncryption;
import org.mesinfos.pipelines.thirdparty.ThirdPartyPolicy;
import org.mesinfos.pipelines.thirdparty.Treatment;
import org.mesinfos.records.RecordType;
import org.mesinfos.views.FlatViewFiles;

final class SettingsReaderTest {

    @TempDir
    private Path folder;

    private Settings read(String yaml) throws IOException {
        return SettingsReader.read(Files.writeString(folder.resolve("mesinfos.yaml"), yaml));
    }

    @Test
    void readsEncryptionAndRetention() throws Exception {
        Settings settings = read("""
            encryption: {bundles: per-person}
            retention: {originals: 90d, quarantine: 30d, reports: 365d}
            """);

        assertThat(settings.bundleEncryption()).isEqualTo(BundleEncryption.PER_PERSON);
        assertThat(settings.retention())
                .isEqualTo(new Retention(
                        Optional.of(Duration.ofDays(90)),
                        Optional.of(Duration.ofDays(30)),
                        Optional.of(Duration.ofDays(365))));
        assertThat(read("currency: EUR").retention()).isEqualTo(Retention.FOREVER);
        assertThatThrownBy(() -> read("retention: {originals: 3 months}"))
                .hasMessageContaining("\"originals\" is \"3 months\", expected a number of days such as 90d");
        assertThatThrownBy(() -> read("encryption: {bundles: all}")).hasMessageContaining("expected none, per-person");
    }

    @Test
    void readsEveryKeyWithPathsRelativeToTheFile() throws Exception {
        Settings settings = read("""
            registry: people/registry.csv
            person-key: /secrets/person.key
            settle: 15m
            connectors: mine
            limits:
              file-size: 20GB
            organisations:
              - id: banque-test
                name: Banque Test
                sector: bank
                zone: Indian/Reunion
                country: RE
                currency: USD
                mode: snapshot
                connectors: [standard/*, banque-test/operations]
                joint-accounts: every-holder
              - id: plain
                quota: {rows: 1000, bytes: 5MB}
              - id: small-bank
                fallback: bank-transactions
                min-confidence: 99
            """);

        assertThat(settings)
                .isEqualTo(new SettingsBuilder()
                        .registry(Optional.of(folder.resolve("people/registry.csv")))
                        .personKey(Optional.of(Path.of("/secrets/person.key")))
                        .settle(Duration.ofMinutes(15))
                        .connectors(Optional.of(folder.resolve("mine")))
                        .limits(new InputLimits(
                                20_000_000_000L,
                                Map.of(
                                        "plain",
                                        new OrganisationQuota(
                                                Long.MAX_VALUE, 5_000_000, Long.MAX_VALUE, 1000, Long.MAX_VALUE))))
                        .organisations(Map.of(
                                "banque-test",
                                new OrganisationSettings(
                                        "banque-test",
                                        "Banque Test",
                                        "bank",
                                        ZoneId.of("Indian/Reunion"),
                                        "RE",
                                        Optional.of("USD"),
                                        Optional.of(DeliveryMode.SNAPSHOT),
                                        List.of("standard/*", "banque-test/operations"),
                                        GenericReaders.NONE,
                                        GenericReader.DEFAULT_MIN_CONFIDENCE,
                                        JointAccountPolicy.EVERY_HOLDER),
                                "plain",
                                OrganisationSettings.unlisted("plain"),
                                "small-bank",
                                new OrganisationSettings(
                                        "small-bank",
                                        "small-bank",
                                        "",
                                        ZoneId.of("Europe/Paris"),
                                        "FR",
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of(),
                                        GenericReaders.BANK_TRANSACTIONS,
                                        99,
                                        JointAccountPolicy.WITHHOLD)))
                        .enrichment(EnrichmentBasis.DEFAULT
                                .withZones(OrganisationZones.of(Map.of("banque-test", "Indian/Reunion")))
                                .withCountries(OrganisationCountries.of(Map.of("banque-test", "RE"))))
                        .build());
        assertThat(settings.organisationsWithSharedJointAccounts()).containsExactly("banque-test");
        assertThat(settings.restrictedConnectors())
                .isEqualTo(Map.of(
                        "banque-test",
                        List.of("standard/*", "banque-test/operations"),
                        "small-bank",
                        List.of(
                                "small-bank/*",
                                "standard/*",
                                "mesinfos/*",
                                "mesinfos/bank-movements@99",
                                "mesinfos/bank-statements@99")));
    }

    @Test
    void readsTheRangesThatOrganisationsIssue() throws Exception {
        Settings settings = read("""
                organisations:
                  - id: banque-test
                    issues:
                      accounts: [FR 30006, FR76 3000 1007 9412 3456 7890 185]
                  - id: grid
                    issues:
                      usage-points: ["1415", 09100..09399]
                      lines: +33 6 39 98
                """);

        assertThat(settings.issuers().lines())
                .containsExactly(
                        "banque-test ACCOUNT FR30001007941234567890185",
                        "banque-test ACCOUNT FR30006",
                        "grid LINE +3363998",
                        "grid USAGE_POINT 09100..09399",
                        "grid USAGE_POINT 1415");
        assertThat(Issuers.parse(settings.issuers().lines())).isEqualTo(settings.issuers());
    }

    @Test
    void rangesThatCannotBeReadAreErrors() {
        assertThatThrownBy(() -> read("""
                organisations:
                  - id: banque-test
                    issues:
                      accounts: [30006]
                      lines: ["0639"]
                      usage-points: [99..100]
                      meters: ["1"]
                """))
                .hasMessageContaining(
                        "\"accounts\" contains \"30006\", expected a country and the start of the account number")
                .hasMessageContaining(
                        "\"lines\" contains \"0639\", expected the start of a number, such as +33 6 39 98")
                .hasMessageContaining(
                        "\"usage-points\" contains \"99..100\", expected the start of a number, or a range")
                .hasMessageContaining("meters");
    }

    @Test
    void unlistedOrganisationHasDefaultSettings() {
        OrganisationSettings unlisted = Settings.NONE.organisation("new-bank");

        assertThat(unlisted.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(unlisted.country()).isEqualTo("FR");
        assertThat(unlisted.allowedConnectors()).containsExactly("new-bank/*", "standard/*", "mesinfos/*");
    }

    @Test
    void acceptsTheEarlierNameOfGenericReadersOfTransactions() throws Exception {
        Settings settings = read("organisations: [{id: small-bank, fallback: bank-movements}]");

        assertThat(settings.organisation("small-bank").fallback()).isEqualTo(GenericReaders.BANK_TRANSACTIONS);
    }

    @Test
    void emptyFileGivesDefaultSettings() throws Exception {
        assertThat(read("")).isEqualTo(Settings.NONE);
        assertThat(read("# nothing yet\n")).isEqualTo(Settings.NONE);
        assertThat(read("~\n")).isEqualTo(Settings.NONE);
        assertThat(read("settle: off").settle()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"90s,PT1M30S", "2h,PT2H", "1d,PT24H", "0s,PT0S"})
    void readsSettleTimesWithUnits(String written, Duration settle) throws Exception {
        assertThat(read("settle: " + written).settle()).isEqualTo(settle);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        settel: 5m                                  | :1:1: | "settel" | settle
        settle: 5 minutes                           | :1:9: | "settle" is "5 minutes" | expected off or a duration such as 90s, 15m, 2h
        limits: {file-size: 20}                     | :1:21: | "file-size" is "20" | expected a size such as 500kB, 200MB, 20GB
        limits: {file-sise: 20GB}                   | :1:10: | "file-sise" | file-size
        organisations: [{id: Bank}]                 | :1:22: | "id" is "Bank" | expected lower-case letters, digits and hyphens, at most 64 characters, such as my-bank
        organisations: [{id: b}, {id: b}]           | :1:31: | organisation "b" is listed twice | b
        organisations: [{name: b}]                  | :1:17: | "id" is missing | id
        organisations: [{id: b, zone: Paris}]       | :1:31: | "zone" is "Paris" | expected a zone such as Europe/Paris
        organisations: [{id: b, currency: EURO}]    | :1:35: | "currency" is "EURO" | expected an ISO 4217 code such as EUR
        organisations: [{id: b, country: FX}]       | :1:34: | "country" is "FX" | expected an ISO 3166-1 code such as FR
        organisations: [{id: b, mode: replace}]     | :1:31: | "mode" is "replace" | append, snapshot
        organisations: [{id: b, fallback: movements}] | :1:35: | "fallback" is "movements" | none, bank-transactions, documents, any
        limits: {rejected: 1}                       | :1:20: | "rejected" is "1" | a percentage up to 100% such as 1%
        limits: {rejected: }                        | :1:19: | "rejected" is empty | a percentage up to 100% such as 1%
        limits: {rejected: 150%}                    | :1:20: | "rejected" is "150%" | a percentage up to 100% such as 1%
        limits: {shrunken-bundles: {number: -1}}    | :1:37: | "number" is "-1" | a whole number from 0
        organisations: [{id: b, quota: {rows: -5}}] | :1:39: | "rows" is "-5" | a whole number from 0 to 999999999999999999
        organisations: [{id: b, quota: {rows: 1e6}}] | :1:39: | "rows" is "1e6" | a whole number from 0 to 999999999999999999
        organisations: [{id: b, min-confidence: 40}] | :1:41: | "min-confidence" is "40" | a whole number from 50 to 100
        organisations: [{id: b, zone: }]            | :1:30: | "zone" is empty | expected a zone such as Europe/Paris
        organisations: {b: {country: FR}}           | :1:16: | "organisations" is a mapping of ids | expected a list
        organisations:                              | :1:15: | "organisations" is empty | expected keys with values
        registry:                                   | :1:10: | "registry" is empty | the file of the registered people
        consent: {file: , missing: allow}           | :1:16: | "file" is empty | the file of the consents
        consent: {file: c, missing: allow, readers: {app: }} | :1:50: | "app" is empty | expected a folder
        third-parties: {contact: mask}              | :1:17: | "contact" is no record type | nearest is "contacts"
        zone: Europe/Paris                          | :1:1: | unknown key "zone" | it belongs into "organisations"
        organisations: [{id: a, expectations: {rows: {minimum: 150%, maximum: 80%}}}] | :1:71: | "maximum" is less than "minimum" | at least as much
        rejected: 1%                                | :1:1: | unknown key "rejected" | it belongs into "limits"
        limits: &l {rejected: *l}                   | :1:23: | alias | inside of the value that it repeats
        organisations: [{id: b, conectors: [x]}]    | :1:25: | "conectors" | connectors
        organisations: [{id: b, connectors: ["*/*"]}] | :1:37: | "connectors" has "*/*" | expected the id of a connector, the start of ids such as standard/*, or * for all
        organisations: [{id: b, connectors: [b/*-csv]}] | :1:37: | "connectors" has "b/*-csv" | standard/*
        organisations: [{id: b, expectations: {required: {email: 90%}}}] | :1:51: | "required" names "email", which is no field of a record | nearest is "emails"
        organisations: [{id: b, expectations: {required: {emails.address: 90%}}}] | :1:51: | "required" names "emails.address" | nearest is "emails"
        organisations: [{id: b, expectations: {required: {BankTransaction.label: 90%}}}] | :1:51: | "required" names "BankTransaction.label" | nearest is "label"
        organisations: [{id: b, expectations: {required: {nonsense: }}}] | :1:51: | "required" names "nonsense" | expected a field such as birth_date
        """)
    void reportsProblemWithLocationAndExpectedValue(String yaml, String place, String wrong, String expected) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith(folder.resolve("mesinfos.yaml") + place)
                .hasMessageContainingAll(wrong, expected);
    }

    @Test
    void readsTheDocumentedSettings() throws Exception {
        Files.writeString(folder.resolve("categories.yaml"), documented("../../docs/enrichment.md"));
        Files.writeString(folder.resolve("eurofxref-hist.csv"), "Date,USD\n2026-03-04,1.25\n");
        Files.writeString(
                folder.resolve("personal-categories.csv"),
                "person_id;field;value;category\nper-036142;label;CHEZ ODETTE;restaurants\n");

        Settings settings = read(documented("../../docs/operations.md"));

        assertThat(settings.limits())
                .isEqualTo(new InputLimits(
                        20_000_000_000L,
                        Map.of(
                                "banque-atlantide",
                                new OrganisationQuota(
                                        10_000, 50_000_000_000L, 200_000_000_000L, 20_000_000, 500_000))));
        assertThat(settings.organisations().keySet()).containsExactly("banque-atlantide");
        assertThat(settings.guard())
                .isEqualTo(new GuardSettings(
                        new DeliveryLimits(OptionalDouble.of(0.01), OptionalLong.of(10), OptionalDouble.of(0.01)),
                        Map.of(
                                "banque-atlantide",
                                new DeliveryLimits(
                                        OptionalDouble.of(0.05), OptionalLong.empty(), OptionalDouble.empty())),
                        Map.of("banque-atlantide/operations", 0.001),
                        Map.of(
                                "banque-atlantide",
                                new Expectations(
                                        OptionalDouble.of(0.8),
                                        OptionalDouble.of(1.5),
                                        OptionalInt.of(10),
                                        Map.of("emails", 0.9)))));
        assertThat(settings.enrichment().categories())
                .extracting(CategoryOverride::by)
                .containsExactly(By.LABEL, By.CREDITOR, By.IBAN, By.MCC);
        assertThat(settings.enrichment().personal().rules())
                .isEqualTo(Map.of("per-036142", List.of(new CategoryOverride(By.LABEL, "CHEZ ODETTE", "restaurants"))));
        assertThat(settings.enrichment().views()).isEqualTo(FlatViewFiles.NONE);
    }

    @Test
    void readsTheConsentsAndTheirReaders() throws IOException {
        Settings settings = read("""
            consent:
              file: consents.csv
              missing: withhold
              readers: {budget-app: readers/budget-app, remote-app: "s3://bucket/remote-app"}
              collectors:
                budget-app: {file: collected/budget-app.csv, people: [per-1, per-2]}
                remote-app: {file: collected/remote-app.csv, people: all}
            """);

        assertThat(settings.consent())
                .isEqualTo(new ConsentSettings(
                        Optional.of(folder.resolve("consents.csv")),
                        Consents.Missing.WITHHOLD,
                        new TreeMap<>(Map.of(
                                "budget-app",
                                folder.resolve("readers/budget-app").toString(),
                                "remote-app",
                                "s3://bucket/remote-app")),
                        List.of(
                                new ConsentCollector(
                                        "budget-app",
                                        folder.resolve("collected/budget-app.csv"),
                                        Optional.of(Set.of("per-1", "per-2"))),
                                new ConsentCollector(
                                        "remote-app", folder.resolve("collected/remote-app.csv"), Optional.empty()))));
    }

    @Test
    void readsTheTreatmentOfThirdParties() throws IOException {
        assertThat(read("third-parties: {communications: digest, contacts: mask, messages: keep}")
                        .enrichment()
                        .thirdParties())
                .isEqualTo(ThirdPartyPolicy.of(
                        Map.of(RecordType.COMMUNICATION, Treatment.DIGEST, RecordType.CONTACT, Treatment.MASK)));
        assertThatThrownBy(() -> read("third-parties: {meter-readings: mask}"))
                .hasMessageContaining("is no record type with other people in fields of their own");
    }

    @Test
    void aCollectorOfConsentsIsAReaderApplication() {
        assertThatThrownBy(() -> read("""
            consent:
              file: consents.csv
              missing: withhold
              readers: {budget: readers/budget}
              collectors: {budgte: {file: collected.csv, people: all}}
            """))
                .hasMessageContaining("a collector of consents is a reader application: name its folder in readers");
    }

    @Test
    void aCollectorOfConsentsNamesEitherAllPeopleOrSome() {
        assertThatThrownBy(() -> read("""
            consent:
              file: consents.csv
              missing: withhold
              readers: {budget: readers/budget}
              collectors: {budget: {file: collected.csv, people: [all, per-1]}}
            """))
                .hasMessageContaining("\"all\" is beside ids of people, expected either all or ids");
    }

    @Test
    void consentsNeedADecisionAboutMissingOnes() {
        assertThatThrownBy(() -> read("consent: {file: consents.csv}"))
                .hasMessageContaining("\"missing\" is missing, expected allow or withhold");
    }

    /** Returns the first YAML example of a page. */
    private static String documented(String page) throws IOException {
        String text = Files.readString(Path.of(page));
        int start = text.indexOf("```yaml") + 7;
        return text.substring(start, text.indexOf("```", start));
    }

    @Test
    void reportsProblemsOfCurrenciesWithLocation() throws IOException {
        Files.writeString(folder.resolve("rates.csv"), "USD;1.2\n");

        assertThatThrownBy(() -> read("currency: euro\nexchange-rates: rates.csv"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContainingAll(
                        "mesinfos.yaml:1:11: \"currency\" is \"euro\", expected an ISO 4217 code",
                        folder.resolve("rates.csv") + ":1: expected a header");
    }

    @Test
    void reportsProblemsOfCategoryRulesWithTheirFile() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), "rules:\n  - label: A\n    category: grocerys\n");

        assertThatThrownBy(() -> read("categories: mine.yaml"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith(folder.resolve("mine.yaml") + ":3:15: ")
                .hasMessageContainingAll("grocerys", "groceries");
        assertThatThrownBy(() -> read("categories: none.yaml"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith(folder.resolve("mesinfos.yaml") + ":1:13: ")
                .hasMessageContaining("none.yaml, which \"categories\" names, does not exist");
    }

    @Test
    void reportsAllProblemsAtOnce() {
        assertThatThrownBy(() -> read("settle: 5\nregistry: a\nregistry: b\nwhat: ever\n"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContainingAll(":1:9: ", ":3:1: ", "\"registry\"", ":4:1: ", "\"what\"");
    }
}
