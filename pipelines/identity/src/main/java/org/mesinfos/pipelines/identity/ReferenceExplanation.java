package org.mesinfos.pipelines.identity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.identity.ownership.HoldingDigests;
import org.mesinfos.pipelines.identity.ownership.HoldingStatement;
import org.mesinfos.pipelines.identity.ownership.OwnershipHistory;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.records.SubjectKind;

/**
 * The evidence for the owners of one reference.
 *
 * @param kind kind of object that the reference identifies
 * @param statements all statements about it, in the order of their sources
 * @param history holders over time: person ids of registered customers, "customer" and the reference of others
 */
public record ReferenceExplanation(SubjectKind kind, List<LinkAssertion> statements, OwnershipHistory history) {

    public ReferenceExplanation {
        statements = List.copyOf(statements);
    }

    /**
     * Explains a reference, once for each kind of object that it identifies at the organisation.
     *
     * @param reference the reference in any notation
     * @param digests digests of subjects, by the keys of the store
     */
    public static List<ReferenceExplanation> of(
            IdentityEvidence evidence,
            SnapshotHistory snapshots,
            String organisation,
            String reference,
            SubjectDigests digests) {
        Map<SubjectKind, List<LinkAssertion>> byKind = new EnumMap<>(SubjectKind.class);
        evidence.links().withoutRepetitions().stream()
                .filter(assertion -> assertion.origin().getOrganisation().equals(organisation))
                .filter(assertion -> isAbout(assertion.link().subject(), organisation, reference, evidence.rules()))
                .forEach(assertion -> byKind.computeIfAbsent(
                                assertion.link().subject().kind(), first -> new ArrayList<>())
                        .add(assertion));
        List<ReferenceExplanation> explanations = new ArrayList<>();
        byKind.forEach((kind, statements) -> explanations.add(new ReferenceExplanation(
                kind,
                statements,
                OwnershipHistory.of(statements.stream()
                        .map(assertion -> statement(assertion, evidence.registry(), snapshots, digests))
                        .toList()))));
        return explanations;
    }

    private static boolean isAbout(Subject stated, String organisation, String reference, ReferenceRules rules) {
        return stated.kind() != SubjectKind.CUSTOMER
                && ReferenceForms.of(stated.kind(), stated.normalised(), rules.country(organisation))
                        .contains(new Subject(stated.kind(), reference).normalised());
    }

    private static HoldingStatement statement(
            LinkAssertion assertion, Registry registry, SnapshotHistory snapshots, SubjectDigests digests) {
        Subject customer = assertion.link().customer();
        String organisation = assertion.origin().getOrganisation();
        return HoldingStatement.of(
                registry.person(organisation, customer).orElse("customer " + customer.reference()),
                snapshots,
                organisation,
                assertion.origin().getConnector(),
                assertion.origin().getDelivery(),
                assertion.link().dates(),
                () -> Optional.of(new HoldingDigests(
                        digests.of(organisation, Optional.of(assertion.link().subject())),
                        digests.of(organisation, Optional.of(customer)))));
    }
}
