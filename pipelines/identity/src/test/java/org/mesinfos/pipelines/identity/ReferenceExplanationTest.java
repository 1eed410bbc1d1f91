package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.mesinfos.pipelines.identity.SampleLinks.KEY;
import static org.mesinfos.pipelines.identity.SampleLinks.appended;
import static org.mesinfos.pipelines.identity.SampleLinks.digest;
import static org.mesinfos.pipelines.identity.SampleLinks.link;
import static org.mesinfos.pipelines.identity.SampleLinks.snapshot;
import static org.mesinfos.pipelines.identity.SampleLinks.stated;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.pipelines.identity.ownership.DayInterval;
import org.mesinfos.pipelines.identity.ownership.Ownership;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.records.SubjectKind;

/** Evidence for the owners of a reference, by person ids and customers. */
class ReferenceExplanationTest {

    private static final PurposeKey PURPOSE = KEY.derive(KeyPurpose.SUPPRESSION);
    private static final Registry REGISTRY = new Registry(Map.of(new Registry.RegisteredCustomer("a", "C1"), "ana"));
    private static final String ANA = SuppressionDigest.of(PURPOSE, "a", Subject.customer("C1"));
    private static final Suppression ERASED =
            Suppression.of(PURPOSE, List.of(ANA), List.of(), List.of(), Map.of(ANA, digest(Subject.customer("C1"))));

    @Test
    void holdersAreRegisteredPersonsAndOtherCustomers() {
        LinkAssertions links = SampleLinks.links(
                link(appended("a", "f1"), "A1", "C1"),
                link(appended("a", "f2"), "A1", "C2"),
                link(appended("a", "f1"), "A2", "C1"),
                link(appended("b", "f3"), "A1", "C1"));

        List<ReferenceExplanation> explanations = explain(links, SnapshotHistory.NONE, "a", "a1", Suppression.NONE);

        assertThat(explanations).singleElement().satisfies(explanation -> {
            assertThat(explanation.kind()).isEqualTo(SubjectKind.ACCOUNT);
            assertThat(explanation.statements()).hasSize(2);
            assertThat(explanation.history().holders()).containsExactly("ana", "customer C2");
        });
        assertThat(explain(links, SnapshotHistory.NONE, "a", "A9", Suppression.NONE))
                .isEmpty();
        assertThat(explain(links, SnapshotHistory.NONE, "a", "C1", Suppression.NONE))
                .isEmpty();
    }

    @Test
    void eachKindOfObjectIsExplainedAlone() {
        LinkAssertions links = SampleLinks.links(
                link(appended("a", "f1"), "0639980001", "C1"),
                new LinkAssertion(
                        appended("a", "f1"),
                        new SubjectLink(new Subject(SubjectKind.LINE, "0639980001"), Subject.customer("C2")),
                        Locator.line(2)),
                new LinkAssertion(
                        appended("a", "f1"),
                        new SubjectLink(Subject.customer("0639980001"), Subject.customer("C2")),
                        Locator.line(3)));

        assertThat(explain(links, SnapshotHistory.NONE, "a", "0639980001", Suppression.NONE))
                .extracting(
                        ReferenceExplanation::kind,
                        explanation -> explanation.history().holders().first())
                .containsExactly(tuple(SubjectKind.ACCOUNT, "ana"), tuple(SubjectKind.LINE, "customer C2"));
    }

    @Test
    void referenceIsFoundInAllItsForms() {
        LinkAssertions links = SampleLinks.links(link(appended("a", "f1"), "FR7630006000011234567890189", "C1"));

        assertThat(explain(links, SnapshotHistory.NONE, "a", "30006 00001 12345678901 89", Suppression.NONE))
                .hasSize(1);
    }

    @Test
    void sealedLinksAreThoseOfAnErasedPerson() {
        LinkAssertions links = SuppressedEvidence.by(ERASED)
                .links(
                        SampleLinks.links(link(appended("a", "f1"), "A1", "C1"), link(appended("a", "f1"), "A2", "C2")),
                        ReferenceRules.NONE);

        assertThat(explain(links, SnapshotHistory.NONE, "a", "A1", ERASED))
                .singleElement()
                .satisfies(explanation -> {
                    assertThat(explanation.history().holders()).containsExactly("an erased person");
                    assertThat(explanation.statements())
                            .extracting(ReferenceExplanation::customer)
                            .containsExactly("an erased person");
                });
        assertThat(explain(links, SnapshotHistory.NONE, "a", "A1", Suppression.NONE))
                .isEmpty();
        assertThat(explain(links, SnapshotHistory.NONE, "a", "A2", ERASED))
                .flatExtracting(ReferenceExplanation::statements)
                .extracting(ReferenceExplanation::customer)
                .containsExactly("customer C2");
    }

    @Test
    void rejectedRowThatShowsTheHolderDoesNotEndTheHolding() {
        LinkAssertions clear = SampleLinks.links(link(snapshot("a", 1), "A1", "C1"));

        for (Set<String> exceptions : List.of(
                Set.of(digest(Subject.customer("C1"))), Set.of(digest(new Subject(SubjectKind.ACCOUNT, "A1"))))) {
            SnapshotHistory history =
                    SnapshotHistory.of(List.of(stated(1, "2023-12-31", Set.of()), stated(2, "2024-06-30", exceptions)));

            assertThat(on(explain(clear, history, "a", "A1", Suppression.NONE), "2024-07-01"))
                    .isNotEqualTo(Ownership.Unheld.UNHELD);
            assertThat(on(
                            explain(
                                    SuppressedEvidence.by(ERASED).links(clear, ReferenceRules.NONE),
                                    history,
                                    "a",
                                    "A1",
                                    ERASED),
                            "2024-07-01"))
                    .isEqualTo(on(explain(clear, history, "a", "A1", ERASED), "2024-07-01"));
        }
        SnapshotHistory complete =
                SnapshotHistory.of(List.of(stated(1, "2023-12-31", Set.of()), stated(2, "2024-06-30", Set.of())));
        assertThat(on(explain(clear, complete, "a", "A1", Suppression.NONE), "2024-07-01"))
                .isEqualTo(Ownership.Unheld.UNHELD);
    }

    private static Ownership on(List<ReferenceExplanation> explanations, String day) {
        return explanations.get(0).history().during(DayInterval.day(LocalDate.parse(day)));
    }

    private static List<ReferenceExplanation> explain(
            LinkAssertions links,
            SnapshotHistory history,
            String organisation,
            String reference,
            Suppression suppression) {
        return ReferenceExplanation.of(
                new IdentityEvidence(KEY.fingerprint(), REGISTRY, links),
                history,
                organisation,
                reference,
                KEY.digests(),
                suppression);
    }
}
