package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.identity.SampleLinks.KEY;
import static org.mesinfos.pipelines.identity.SampleLinks.appended;
import static org.mesinfos.pipelines.identity.SampleLinks.snapshot;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.pipelines.identity.authority.IssuerRange;
import org.mesinfos.pipelines.identity.authority.Issuers;
import org.mesinfos.pipelines.identity.authority.ReferenceRange;
import org.mesinfos.pipelines.identity.ownership.DayInterval;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.pipelines.identity.ownership.StatedSnapshot;
import org.mesinfos.records.SubjectKind;

/** Links apply to rows of other organisations only if the operator names their organisation as issuer. */
final class IssuedReferencesTest {

    private static final Subject METER = new Subject(SubjectKind.USAGE_POINT, "14150200000000");
    private static final Registry REGISTRY = new Registry(Map.of(
            new Registry.RegisteredCustomer("grid", "G1"), "alice",
            new Registry.RegisteredCustomer("supplier", "S1"), "alice",
            new Registry.RegisteredCustomer("supplier", "S2"), "bob",
            new Registry.RegisteredCustomer("forger", "F1"), "mallory"));
    private static final Issuers GRID =
            Issuers.of(List.of(new IssuerRange("grid", SubjectKind.USAGE_POINT, ReferenceRange.startingWith("1415"))));
    private static final Issuers BOTH = Issuers.of(List.of(
            new IssuerRange("grid", SubjectKind.USAGE_POINT, ReferenceRange.startingWith("1415")),
            new IssuerRange("supplier", SubjectKind.USAGE_POINT, new ReferenceRange("141", "142"))));

    @Test
    void withoutIssuersLinksApplyToRowsOfTheirOwnOrganisationOnly() {
        IdentityTable table = table(Issuers.NONE, link("grid", METER, "G1"), link("forger", METER, "F1"));

        assertThat(table.resolve("grid", Optional.of(METER))).isEqualTo(new RowAttribution.SinglePerson("alice"));
        assertThat(table.resolve("supplier", Optional.of(METER))).isEqualTo(RowAttribution.Unattributed.UNATTRIBUTED);
    }

    @Test
    void linksOfTheIssuerApplyToRowsOfOtherOrganisations() {
        IdentityTable table = table(GRID, link("grid", METER, "G1"), link("forger", METER, "F1"));

        assertThat(resolve(table, "supplier", METER)).isEqualTo(new RowAttribution.Borrowed("alice"));
        assertThat(resolve(table, "grid", METER)).isEqualTo(new RowAttribution.SinglePerson("alice"));
    }

    @Test
    void anOrganisationsLinksAlwaysApplyToItsOwnRows() {
        IdentityTable table = table(GRID, link("grid", METER, "G1"), link("forger", METER, "F1"));

        assertThat(resolve(table, "forger", METER)).isEqualTo(new RowAttribution.SinglePerson("mallory"));
    }

    @Test
    void claimsOfEqualAuthorityThatDifferAreHeld() {
        assertThat(resolve(table(BOTH, link("grid", METER, "G1"), link("supplier", METER, "S1")), "shop", METER))
                .isEqualTo(new RowAttribution.Borrowed("alice"));
        assertThat(resolve(table(BOTH, link("grid", METER, "G1"), link("supplier", METER, "S2")), "shop", METER))
                .isEqualTo(RowAttribution.Unattributed.UNATTRIBUTED);
    }

    @Test
    void linksOfTheIssuerApplyToTheTimeInWhichItStatesThem() {
        List<StatedSnapshot> snapshots = List.of(stated(1, "2023-12-31"), stated(2, "2024-06-30"));
        IdentityTable table = table(
                BOTH,
                SnapshotHistory.of(snapshots),
                new LinkAssertion(
                        snapshot("supplier", 1), new SubjectLink(METER, Subject.customer("S1")), Locator.line(1)),
                new LinkAssertion(
                        snapshot("supplier", 2), new SubjectLink(METER, Subject.customer("S2")), Locator.line(1)));

        RowAttribution.ByIssuers others = (RowAttribution.ByIssuers) table.resolve("shop", Optional.of(METER));

        assertThat(others.at("", on("2023-07-14"))).isEqualTo(new RowAttribution.Borrowed("alice"));
        assertThat(others.at("", on("2024-03-01"))).isEqualTo(RowAttribution.Unattributed.UNATTRIBUTED);
        assertThat(others.at("", on("2024-07-14"))).isEqualTo(new RowAttribution.Borrowed("bob"));
    }

    private static Function<String, Optional<DayInterval>> on(String day) {
        return zone -> Optional.of(DayInterval.day(LocalDate.parse(day)));
    }

    private static StatedSnapshot stated(long sequence, String asOf) {
        return new StatedSnapshot(
                "supplier",
                "supplier/clients",
                "d" + sequence,
                Optional.of(sequence),
                Optional.of(LocalDate.parse(asOf)),
                StatedSnapshot.Omissions.END_HOLDINGS);
    }

    @Test
    void referencesOutsideTheRangeAreHints() {
        Subject other = new Subject(SubjectKind.USAGE_POINT, "09150200000000");

        assertThat(resolve(table(GRID, link("grid", other, "G1")), "supplier", other))
                .isEqualTo(RowAttribution.Unattributed.UNATTRIBUTED);
    }

    @Test
    void accountsAndLinesAreRecognisedInAllNotations() {
        Issuers bank = Issuers.of(List.of(
                new IssuerRange("grid", SubjectKind.ACCOUNT, ReferenceRange.startingWith("FR30006")),
                new IssuerRange("grid", SubjectKind.LINE, ReferenceRange.startingWith("+336399"))));
        Subject iban = new Subject(SubjectKind.ACCOUNT, "FR76 3000 6000 0112 3456 7890 189");
        Subject line = new Subject(SubjectKind.LINE, "06 39 98 00 01");
        IdentityTable table = table(bank, link("grid", iban, "G1"), link("grid", line, "G1"));

        for (String account :
                List.of("FR7630006000011234567890189", "30006000011234567890189", "300060000112345678901")) {
            assertThat(resolve(table, "shop", new Subject(SubjectKind.ACCOUNT, account)))
                    .as(account)
                    .isEqualTo(new RowAttribution.Borrowed("alice"));
        }
        assertThat(resolve(table, "shop", new Subject(SubjectKind.ACCOUNT, "12345678901")))
                .isEqualTo(RowAttribution.Unattributed.UNATTRIBUTED);
        for (String number : List.of("33639980001", "+33639980001", "0639980001")) {
            assertThat(resolve(table, "shop", new Subject(SubjectKind.LINE, number)))
                    .as(number)
                    .isEqualTo(new RowAttribution.Borrowed("alice"));
        }
    }

    @Test
    void laterLinksOfAnIssuerReleaseAndMoveRowsOfOthers() {
        IdentityTable none = table(GRID);
        IdentityTable linked = table(GRID, link("grid", METER, "G1"));

        IdentityChange released = IdentityChange.between(none, linked);
        IdentityChange withdrawn = IdentityChange.between(linked, none);

        assertThat(released.affectedDigests())
                .containsAll(
                        linked.subjectDigests("supplier", Optional.of(METER)).subList(1, 2));
        assertThat(released.isEmpty()).isFalse();
        assertThat(withdrawn.previousOwners()).containsExactly("alice");
    }

    @Test
    void evidenceKeepsTheIssuers() throws IOException {
        ReferenceRules rules = new ReferenceRules(JointAccounts.WITHHELD, Map.of(), Map.of("grid", "UTC"), BOTH);
        IdentityEvidence evidence = new IdentityEvidence("f", REGISTRY, SampleLinks.links(), Optional.empty(), rules);

        assertThat(IdentityEvidence.read(evidence.write()).rules()).isEqualTo(rules);
        assertThat(IdentityEvidence.keyFingerprint(evidence.write())).isEqualTo("f");
    }

    private static RowAttribution resolve(IdentityTable table, String organisation, Subject subject) {
        RowAttribution attribution = table.resolve(organisation, Optional.of(subject));
        return attribution instanceof RowAttribution.ByIssuers byIssuers
                ? byIssuers.at("", zone -> Optional.empty())
                : attribution;
    }

    private static LinkAssertion link(String organisation, Subject subject, String customer) {
        return new LinkAssertion(
                appended(organisation, organisation + customer),
                new SubjectLink(subject, Subject.customer(customer)),
                Locator.line(1));
    }

    private static IdentityTable table(Issuers issuers, LinkAssertion... links) {
        return table(issuers, SnapshotHistory.NONE, links);
    }

    private static IdentityTable table(Issuers issuers, SnapshotHistory snapshots, LinkAssertion... links) {
        return IdentityTable.build(
                new IdentityEvidence(
                        KEY.fingerprint(),
                        REGISTRY,
                        SampleLinks.links(links),
                        Optional.empty(),
                        new ReferenceRules(JointAccounts.WITHHELD, Map.of(), Map.of(), issuers)),
                KEY,
                snapshots);
    }
}
