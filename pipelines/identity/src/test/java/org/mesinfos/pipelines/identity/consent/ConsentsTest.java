package org.mesinfos.pipelines.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.identity.consent.Consents.Missing;
import org.mesinfos.records.RecordType;

final class ConsentsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    private static Consents consents(Missing missing, LocalDate day, String... lines) throws IOException {
        return Consents.of(new RecordedConsents(grants(day, lines), List.of(), List.of(), Set.of()), missing, day);
    }

    private static List<ConsentGrant> grants(LocalDate day, String... lines) throws IOException {
        String text = ConsentsReader.HEADER + "\n" + String.join("\n", lines);
        return ConsentsReader.read(
                "consents.csv",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                Set.of("budget", "budget-app", "other-app"),
                day);
    }

    private static Consents withheld(String... lines) throws IOException {
        return consents(Missing.WITHHOLD, DAY, lines);
    }

    private static boolean keeps(Consents consents, String organisation, RecordType type) {
        return consents.allows("alice", organisation, type);
    }

    @Test
    void withoutConsentsNothingIsWithheld() {
        assertThat(Consents.NONE.isEmpty()).isTrue();
        assertThat(keeps(Consents.NONE, "bank", RecordType.BANK_TRANSACTION)).isTrue();
        assertThat(Consents.NONE.allows("app", "alice", "bank", RecordType.SCORE))
                .isTrue();
    }

    /** Linking may join people, or separate them again, after their consents were recorded. */
    @Test
    void aWithdrawalUnderAMergedIdStaysInForce() throws IOException {
        Map<String, String> mergedIds = Map.of("p-7", "alice");
        Consents withdrawn = consents(Missing.ALLOW, DAY, "p-7;*;*;*;2024-01-01;2024-02-01;v1")
                .ofJoined(mergedIds);
        Consents both = withheld("alice;*;*;*;;;v1", "p-7;bank;*;*;2024-01-01;2024-02-01;v1")
                .ofJoined(mergedIds);

        assertThat(keeps(withdrawn, "bank", RecordType.SCORE)).isFalse();
        assertThat(withdrawn.allows("budget", "alice", "bank", RecordType.SCORE))
                .isFalse();
        assertThat(keeps(both, "bank", RecordType.SCORE)).isFalse();
        assertThat(keeps(both, "shop", RecordType.SCORE)).isTrue();
        assertThat(both.decisions()).containsOnlyKeys("alice");
    }

    @Test
    void consentsOfMergedIdsAddUp() throws IOException {
        Consents consents =
                withheld("alice;bank;*;*;;;v1", "p-7;insurer;*;*;;;v1").ofJoined(Map.of("p-7", "alice"));

        assertThat(keeps(consents, "bank", RecordType.SCORE)).isTrue();
        assertThat(keeps(consents, "insurer", RecordType.SCORE)).isTrue();
        assertThat(keeps(consents, "shop", RecordType.SCORE)).isFalse();
    }

    @Test
    void missingConsentIsTreatedAsTheOperatorDecides() throws IOException {
        assertThat(keeps(withheld(), "bank", RecordType.SCORE)).isFalse();
        assertThat(keeps(consents(Missing.ALLOW, DAY), "bank", RecordType.SCORE))
                .isTrue();
    }

    @Test
    void aConsentIsAboutOnePersonOrganisationAndType() throws IOException {
        Consents consents = withheld("alice;bank;bank-transactions;*;;;v1");

        assertThat(keeps(consents, "bank", RecordType.BANK_TRANSACTION)).isTrue();
        assertThat(keeps(consents, "bank", RecordType.SCORE)).isFalse();
        assertThat(keeps(consents, "shop", RecordType.BANK_TRANSACTION)).isFalse();
        assertThat(consents.allows("bob", "bank", RecordType.BANK_TRANSACTION)).isFalse();
    }

    @Test
    void aConsentIsInForceFromItsFirstDayUntilTheDayBeforeItsEnd() throws IOException {
        String line = "alice;*;*;*;2024-06-01;2024-07-01;v1";

        assertThat(keeps(consents(Missing.ALLOW, DAY.minusDays(1), line), "bank", RecordType.SCORE))
                .isFalse();
        assertThat(keeps(consents(Missing.ALLOW, DAY, line), "bank", RecordType.SCORE))
                .isTrue();
        assertThat(keeps(consents(Missing.ALLOW, LocalDate.of(2024, 6, 30), line), "bank", RecordType.SCORE))
                .isTrue();
        assertThat(keeps(consents(Missing.ALLOW, LocalDate.of(2024, 7, 1), line), "bank", RecordType.SCORE))
                .isFalse();
    }

    @Test
    void theMostSpecificConsentDecides() throws IOException {
        Consents consents =
                withheld("alice;bank;*;*;;;v1", "alice;bank;scores;*;;2024-01-01;v1", "alice;*;scores;*;;;v1");

        assertThat(keeps(consents, "bank", RecordType.BANK_TRANSACTION)).isTrue();
        assertThat(keeps(consents, "bank", RecordType.SCORE)).isFalse();
        assertThat(keeps(consents, "shop", RecordType.SCORE)).isTrue();
    }

    @Test
    void aRenewedConsentIsInForce() throws IOException {
        assertThat(keeps(
                        withheld("alice;bank;*;*;2020-01-01;2021-01-01;v1", "alice;bank;*;*;2024-01-01;;v2"),
                        "bank",
                        RecordType.SCORE))
                .isTrue();
    }

    @Test
    void recordsAreKeptIfAnyReaderMaySeeThem() throws IOException {
        Consents consents = withheld("alice;bank;*;budget-app;;;v1");

        assertThat(keeps(consents, "bank", RecordType.SCORE)).isTrue();
        assertThat(consents.allows("budget-app", "alice", "bank", RecordType.SCORE))
                .isTrue();
        assertThat(consents.allows("other-app", "alice", "bank", RecordType.SCORE))
                .isFalse();
    }

    @Test
    void decisionsChangeOnTheDayOnWhichAConsentBegins() throws IOException {
        String line = "alice;bank;*;*;2024-06-01;;v1";

        assertThat(consents(Missing.WITHHOLD, DAY, line).decisions())
                .isEqualTo(consents(Missing.WITHHOLD, DAY.plusDays(9), line).decisions())
                .containsExactly(Map.entry("alice", "*;*=false\nbank;*=true\n"));
        assertThat(consents(Missing.WITHHOLD, DAY.minusDays(1), line).decisions())
                .isEmpty();
    }

    @Test
    void decisionsNameEachOrganisationAndTypeOfAConsent() throws IOException {
        assertThat(consents(
                                Missing.ALLOW,
                                DAY,
                                "alice;*;scores;*;;2024-01-01;v1",
                                "bob;bank;*;*;;2024-01-01;v1",
                                "bob;bank;scores;*;;;v1")
                        .decisions())
                .containsExactly(
                        Map.entry("alice", "*;*=true\n*;scores=false\n"),
                        Map.entry("bob", "*;*=true\n*;scores=true\nbank;*=false\nbank;scores=true\n"));
    }

    /** Consents that any combination of two lines states, on a day on which some are withdrawn. */
    @Test
    void equalDecisionsAllowTheSameData() throws IOException {
        List<String> lines = new ArrayList<>(List.of("bob;*;*;*;;;v1"));
        for (String organisation : List.of("*", "bank")) {
            for (String type : List.of("*", "scores", "bank-transactions")) {
                for (String reader : List.of("*", "budget")) {
                    for (String end : List.of("", "2024-01-01")) {
                        lines.add("alice;%s;%s;%s;;%s;v1".formatted(organisation, type, reader, end));
                    }
                }
            }
        }
        for (Missing missing : Missing.values()) {
            Map<String, Set<String>> allowed = new HashMap<>();
            for (String one : lines) {
                for (String other : lines) {
                    Consents consents = consents(missing, DAY, one, other);
                    allowed.computeIfAbsent(consents.decisions().getOrDefault("alice", ""), unseen -> new HashSet<>())
                            .add(allowedOf(consents));
                }
            }
            assertThat(allowed.values())
                    .as("with %s", missing)
                    .allSatisfy(data -> assertThat(data).hasSize(1));
        }
    }

    private static String allowedOf(Consents consents) {
        return Stream.of("bank", "shop")
                .flatMap(organisation -> Arrays.stream(RecordType.values())
                        .filter(type -> keeps(consents, organisation, type))
                        .map(type -> organisation + " " + type))
                .collect(Collectors.joining(", "));
    }

    @Test
    void consentsAboutReadersAndFieldsChangeNoDecisionAboutRows() throws IOException {
        String[] lines = {
            "alice;*;*;budget;;2024-01-01;v1", "alice;*;bank-transactions.label;*;;2024-01-01;v1", "bob;*;*;*;;;v1"
        };

        assertThat(consents(Missing.ALLOW, DAY, lines).decisions()).isEmpty();
    }

    @Test
    void aConsentForOneReaderKeepsTheRows() throws IOException {
        assertThat(withheld("alice;*;*;budget;;;v1").decisions()).containsExactly(Map.entry("alice", "*;*=true\n"));
    }

    @Test
    void aConsentAboutAFieldDecidesBeforeThoseAboutTheRecord() throws IOException {
        Consents consents = withheld(
                "alice;bank;bank-transactions;budget;;;v1",
                "alice;*;bank-transactions.label;budget;;2024-01-01;v1",
                "alice;bank;bank-transactions.note;*;;2024-01-01;v1",
                "alice;bank;bank-transactions.note;budget;2024-01-01;;v1",
                "alice;shop;bank-transactions.iban;budget;;2024-01-01;v1");

        assertThat(consents.withheldFields("budget", "alice", "bank", RecordType.BANK_TRANSACTION))
                .containsExactly("label");
        assertThat(consents.withheldFields("budget", "alice", "bank", RecordType.SCORE))
                .isEmpty();
        assertThat(consents.withheldFields("budget", "bob", "bank", RecordType.BANK_TRANSACTION))
                .isEmpty();
    }

    @Test
    void aConsentAboutAFieldMakesNoRecordVisible() throws IOException {
        Consents consents = withheld("alice;bank;bank-transactions.label;budget;;;v1");

        assertThat(consents.allows("budget", "alice", "bank", RecordType.BANK_TRANSACTION))
                .isFalse();
        assertThat(keeps(consents, "bank", RecordType.BANK_TRANSACTION)).isFalse();
    }

    @Test
    void aConsentAboutAFieldLeavesTheRecordToOtherConsents() throws IOException {
        Consents consents = consents(Missing.ALLOW, DAY, "alice;bank;bank-transactions.label;*;;2024-01-01;v1");

        assertThat(consents.allows("budget", "alice", "bank", RecordType.BANK_TRANSACTION))
                .isTrue();
        assertThat(consents.withheldFields("budget", "alice", "bank", RecordType.BANK_TRANSACTION))
                .containsExactly("label");
        assertThat(consents.decisions()).isEmpty();
    }

    @Test
    void namesTheOrganisationsThatConsentsAreAbout() throws IOException {
        assertThat(withheld("alice;shop;*;*;;;v1", "bob;bank;scores;*;;2024-01-01;v1", "bob;*;*;*;;;v1")
                        .organisations())
                .containsExactly("bank", "shop");
    }

    @Test
    void aCollectedConsentOpensNothingThatTheOperatorRecordedAsWithdrawn() throws IOException {
        Consents consents = Consents.of(
                new RecordedConsents(
                        grants(
                                DAY,
                                "alice;*;bank-transactions;budget;2020-01-01;2024-01-01;v1",
                                "alice;*;bank-accounts.iban;budget;2020-01-01;2024-01-01;v1"),
                        grants(DAY, "alice;bank;*;budget;2024-02-01;;v2", "alice;bank;bank-accounts.iban;budget;;;v2"),
                        List.of(),
                        Set.of()),
                Missing.WITHHOLD,
                DAY);

        assertThat(consents.allows("budget", "alice", "bank", RecordType.BANK_TRANSACTION))
                .isFalse();
        assertThat(consents.allows("budget", "alice", "bank", RecordType.BANK_ACCOUNT))
                .isTrue();
        assertThat(consents.withheldFields("budget", "alice", "bank", RecordType.BANK_ACCOUNT))
                .containsExactly("iban");
    }

    @Test
    void aCollectedConsentThatEndedNarrowsThoseOfTheOperator() throws IOException {
        Consents consents = Consents.of(
                new RecordedConsents(
                        grants(DAY, "alice;*;*;budget;2020-01-01;;v1"),
                        grants(DAY, "alice;bank;scores;budget;2020-01-01;2024-01-01;v1"),
                        List.of(),
                        Set.of()),
                Missing.WITHHOLD,
                DAY);

        assertThat(consents.allows("budget", "alice", "bank", RecordType.SCORE)).isFalse();
        assertThat(consents.allows("budget", "alice", "bank", RecordType.BANK_TRANSACTION))
                .isTrue();
    }

    /** Its file may contain withdrawals. */
    @Test
    void anApplicationWhoseConsentsCannotBeReadSeesNothing() throws IOException {
        Consents consents = Consents.of(
                new RecordedConsents(grants(DAY, "alice;*;*;*;;;v1"), List.of(), List.of(), Set.of("budget")),
                Missing.ALLOW,
                DAY);

        assertThat(consents.allows("budget", "alice", "bank", RecordType.SCORE)).isFalse();
        assertThat(consents.allows("budget", "bob", "bank", RecordType.SCORE)).isFalse();
        assertThat(consents.ofJoined(Map.of("bob", "alice")).allows("budget", "alice", "bank", RecordType.SCORE))
                .isFalse();
        assertThat(consents.allows("other", "alice", "bank", RecordType.SCORE)).isTrue();
        assertThat(consents.allows("alice", "bank", RecordType.SCORE)).isTrue();
    }
}
