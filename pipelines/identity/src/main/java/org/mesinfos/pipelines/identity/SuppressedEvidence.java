package org.mesinfos.pipelines.identity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.pipelines.identity.profiles.ProfileFile;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.identity.profiles.ProfileStatements;
import org.mesinfos.records.SubjectKind;

/** Evidence of identity from which the registrations, links and profiles of erased people are removed. Immutable. */
public final class SuppressedEvidence {

    private final Suppression suppression;

    private SuppressedEvidence(Suppression suppression) {
        this.suppression = suppression;
    }

    /** Returns the evidence that the entries of erased people leave. */
    public static SuppressedEvidence by(Suppression suppression) {
        return new SuppressedEvidence(suppression);
    }

    /** Returns links in which those to erased customers are sealed, one for each form of the reference. */
    public LinkAssertions links(LinkAssertions links, ReferenceRules rules) {
        if (suppression.isEmpty()) {
            return links;
        }
        List<LinkAssertion> sealed = new ArrayList<>();
        links.stream().forEach(link -> {
            if (suppression.covers(link.origin().getOrganisation(), link.link().customer())) {
                sealed.addAll(sealed(link, rules));
            } else {
                sealed.add(link);
            }
        });
        return LinkAssertions.of(sealed);
    }

    private List<LinkAssertion> sealed(LinkAssertion assertion, ReferenceRules rules) {
        String organisation = assertion.origin().getOrganisation();
        SubjectLink link = assertion.link();
        SubjectKind kind = link.subject().kind();
        Subject customer = Subject.customer(
                suppression.sealedCustomer(organisation, link.customer().reference()));
        String normalised = link.subject().normalised();
        Set<String> references = new TreeSet<>();
        for (String form : ReferenceForms.of(kind, normalised, rules.country(organisation))) {
            references.add(suppression.sealed(organisation, kind, form));
        }
        if (!SuppressionDigest.isSealed(normalised)) {
            GlobalNames.of(kind, normalised, rules.country(organisation))
                    .filter(name -> rules.issuers().issues(organisation, kind, name))
                    .ifPresent(name -> references.add(suppression.sealedName(kind, name)));
        }
        return references.stream()
                .map(reference -> new LinkAssertion(
                        assertion.origin(),
                        new SubjectLink(new Subject(kind, reference), customer, link.dates()),
                        assertion.locator()))
                .toList();
    }

    /** Returns the registry without erased customers. */
    public Registry registry(Registry registry) {
        if (suppression.isEmpty()) {
            return registry;
        }
        Map<Registry.RegisteredCustomer, String> persons = new HashMap<>();
        registry.forEach((customer, person) -> {
            if (!suppression.covers(customer.organisation(), SubjectKind.CUSTOMER, customer.reference())) {
                persons.put(customer, person);
            }
        });
        return new Registry(persons);
    }

    /** Returns the statements about others than erased people, according to an identity table. */
    public ProfileStatements profiles(ProfileStatements statements, IdentityTable owners) {
        return suppression.isEmpty() ? statements : statements.retain(statement -> !isErased(statement, owners));
    }

    /**
     * Returns whether a statement is about an erased person, or may be: one about a reference that others held too takes no part in
     * linking, because it has no person.
     */
    private boolean isErased(ProfileStatement statement, IdentityTable owners) {
        return suppression.covers(statement.organisation(), statement.subject())
                || owners.resolve(statement.organisation(), Optional.of(statement.subject()))
                        .persons()
                        .contains(Suppression.ERASED);
    }

    /**
     * Returns evidence without erased people: their links are sealed, their registrations and profiles are left out.
     *
     * @param owners identity table of the evidence, by these entries
     */
    public IdentityEvidence evidence(IdentityEvidence evidence, IdentityTable owners) throws IOException {
        return suppression.isEmpty()
                ? evidence
                : new IdentityEvidence(
                        evidence.keyFingerprint(),
                        registry(evidence.registry()),
                        links(evidence.links(), evidence.rules()),
                        evidence.people().isEmpty()
                                ? Optional.empty()
                                : Optional.of(people(evidence.people().get(), owners)),
                        evidence.rules(),
                        evidence.consents());
    }

    /** Returns linked people without erased people. */
    private LinkedPeople people(LinkedPeople people, IdentityTable owners) throws IOException {
        TreeMap<String, String> merged = new TreeMap<>(people.mergedIds());
        List<LinkedPeople.Member> members = people.members().stream()
                .filter(member -> !suppression.covers(member.organisation(), member.kind(), member.reference()))
                .toList();
        Set<String> remaining = new HashSet<>();
        members.forEach(member -> remaining.add(member.person()));
        merged.values().retainAll(remaining);
        return new LinkedPeople(
                people.model(),
                people.answers(),
                merged,
                members,
                people.reviews(),
                ProfileFile.write(profiles(people.statements(), owners)),
                people.verified());
    }

    /** Returns the number of registrations, links and profiles of erased people that are not sealed. */
    public long unsealedStatements(IdentityEvidence evidence) throws IOException {
        long registered = (long) evidence.registry().size()
                - registry(evidence.registry()).size();
        long links = evidence.links().stream()
                .filter(link -> suppression.covers(
                        link.origin().getOrganisation(), link.link().customer()))
                .filter(link ->
                        !SuppressionDigest.isSealed(link.link().customer().reference()))
                .count();
        long profiles = evidence.people().isEmpty()
                ? 0
                : evidence.people().get().statements().stream()
                        .filter(statement -> suppression.covers(statement.organisation(), statement.subject()))
                        .count();
        return registered + links + profiles;
    }
}
