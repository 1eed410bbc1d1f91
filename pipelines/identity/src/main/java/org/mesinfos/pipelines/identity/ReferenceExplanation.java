package org.mesinfos.pipelines.identity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * @param history holders over time: person ids of registered customers, {@value #ERASED_PERSON}, "customer" and the
 *     reference of others
 */
public record ReferenceExplanation(SubjectKind kind, List<LinkAssertion> statements, OwnershipHistory history) {

    /** In place of a customer who is erased. */
    public static final String ERASED_PERSON = "an erased person";

    public ReferenceExplanation {
        statements = List.copyOf(statements);
    }

    /**
     * Explains a reference, once for each kind of object that it identifies at the organisation.
     *
     * @param reference the reference in any notation
     * @param digests digests of subjects, by the keys of the store
     * @param suppression entries of erased people, by which the sealed links of the reference are found
     */
    public static List<ReferenceExplanation> of(
            IdentityEvidence evidence,
            SnapshotHistory snapshots,
            String organisation,
            String reference,
            SubjectDigests digests,
            Suppression suppression) {
        Map<SubjectKind, List<LinkAssertion>> byKind = new EnumMap<>(SubjectKind.class);
        evidence.links().withoutRepetitions().stream()
                .filter(assertion -> assertion.origin().getOrganisation().equals(organisation))
                .filter(assertion -> isAbout(assertion.link().subject(), organisation, reference, evidence.rules())
                        || isSealed(assertion.link().subject(), organisation, reference, suppression))
                .forEach(assertion -> byKind.computeIfAbsent(
                                assertion.link().subject().kind(), first -> new ArrayList<>())
                        .add(assertion));
        List<ReferenceExplanation> explanations = new ArrayList<>();
        byKind.forEach((kind, statements) -> explanations.add(new ReferenceExplanation(
                kind,
                statements,
                OwnershipHistory.of(
                        statements.stream()
                                .map(assertion -> statement(
                                        assertion, reference, evidence.registry(), snapshots, digests, suppression))
                                .toList(),
                        Set.of(ERASED_PERSON)))));
        return explanations;
    }

    /** Returns the customer of a statement as text: {@value #ERASED_PERSON}, or "customer" and the reference. */
    public static String customer(LinkAssertion statement) {
        Subject customer = statement.link().customer();
        return SuppressionDigest.isSealed(customer.normalised()) ? ERASED_PERSON : "customer " + customer.reference();
    }

    /** Returns whether the subject of a link is the sealed form of a reference. */
    private static boolean isSealed(Subject stated, String organisation, String reference, Suppression suppression) {
        return !suppression.isEmpty()
                && stated.normalised()
                        .equals(suppression.sealed(
                                organisation, stated.kind(), new Subject(stated.kind(), reference).normalised()));
    }

    private static boolean isAbout(Subject stated, String organisation, String reference, ReferenceRules rules) {
        return stated.kind() != SubjectKind.CUSTOMER
                && ReferenceForms.of(stated.kind(), stated.normalised(), rules.country(organisation))
                        .contains(new Subject(stated.kind(), reference).normalised());
    }

    private static HoldingStatement statement(
            LinkAssertion assertion,
            String reference,
            Registry registry,
            SnapshotHistory snapshots,
            SubjectDigests digests,
            Suppression suppression) {
        Subject customer = assertion.link().customer();
        String organisation = assertion.origin().getOrganisation();
        return HoldingStatement.of(
                suppression.covers(organisation, customer)
                        ? ERASED_PERSON
                        : registry.person(organisation, customer).orElseGet(() -> customer(assertion)),
                snapshots,
                organisation,
                assertion.origin().getConnector(),
                assertion.origin().getDelivery(),
                assertion.link().dates(),
                () -> digests(assertion, reference, digests, suppression));
    }

    /** Returns the digests by which rejected rows show a link; empty for a sealed link if the erasure did not keep them. */
    private static Optional<HoldingDigests> digests(
            LinkAssertion assertion, String reference, SubjectDigests digests, Suppression suppression) {
        Subject subject = assertion.link().subject();
        Subject customer = assertion.link().customer();
        String organisation = assertion.origin().getOrganisation();
        if (!SuppressionDigest.isSealed(subject.normalised())) {
            return Optional.of(new HoldingDigests(
                    digests.of(organisation, Optional.of(subject)), digests.of(organisation, Optional.of(customer))));
        }
        Subject inClear = new Subject(subject.kind(), reference);
        return suppression
                .shown(organisation, customer)
                .map(shown -> new HoldingDigests(digests.of(organisation, Optional.of(inClear)), shown));
    }
}
