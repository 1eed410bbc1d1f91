package org.mesinfos.pipelines.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.connectors.api.HoldingDates;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.identity.ownership.HoldingDigests;
import org.mesinfos.pipelines.identity.ownership.HoldingStatement;
import org.mesinfos.pipelines.identity.ownership.OwnershipHistory;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.records.SubjectKind;

/**
 * Builder of an {@link IdentityTable}, which maps references (accounts, lines, meters, contracts, cards) and customers to
 * persons. A link states that a reference belongs to a customer of the same organisation. Links may be added in any order.
 */
final class IdentityTableBuilder {

    /** A reference of an organisation, in one of its forms. */
    private record Reference(SubjectKind kind, String normalised) {}

    private final PersonKey key;
    private final ReferenceRules rules;
    private final SnapshotHistory history;
    private final Suppression suppression;
    private final Map<String, Map<Reference, List<LinkAssertion>>> links = new HashMap<>();
    /** Links of issuers by reference, under its global name, and by issuer. */
    private final Map<Reference, SortedMap<String, List<LinkAssertion>>> issuedLinks = new HashMap<>();

    private final SubjectIndex issued = new SubjectIndex();
    private final Map<RowAttribution, Integer> numbers = new HashMap<>();
    private final Map<String, SubjectIndex> organisations = new HashMap<>();
    private final List<RowAttribution> owners = new ArrayList<>();
    private final Map<String, String> mergedIds = new HashMap<>();
    /**
     * Numbers of the persons who may have several customers. Each such person must have one number only, since
     * different numbers count as different persons.
     */
    private final Map<String, Integer> multiCustomerNumbers = new HashMap<>();

    IdentityTableBuilder(
            Registry registry,
            PersonKey key,
            Optional<LinkedPeople> people,
            ReferenceRules rules,
            SnapshotHistory history,
            Suppression suppression) {
        this.suppression = suppression;
        this.history = history;
        this.key = key;
        this.rules = rules;
        registry.forEach((customer, person) -> index(customer.organisation())
                .put(
                        SubjectKind.CUSTOMER,
                        customer.reference(),
                        multiCustomerNumber(livingOrErased(
                                customer.organisation(), SubjectKind.CUSTOMER, customer.reference(), person))));
        people.ifPresent(known -> {
            mergedIds.putAll(known.mergedIds());
            known.mergedIds().values().forEach(this::multiCustomerNumber);
            known.members()
                    .forEach(member -> index(member.organisation())
                            .put(
                                    member.kind(),
                                    member.reference(),
                                    multiCustomerNumber(livingOrErased(
                                            member.organisation(),
                                            member.kind(),
                                            member.reference(),
                                            member.person()))));
        });
    }

    /**
     * Adds one link, for every form of its reference. A link from one customer to another is ignored: customers are
     * never merged. So is a link of a placeholder, which identifies nobody.
     */
    void add(LinkAssertion assertion) {
        Subject subject = assertion.link().subject();
        String normalised = subject.normalised();
        if (subject.kind() == SubjectKind.CUSTOMER
                || PlaceholderReferences.contains(subject)
                || PlaceholderReferences.contains(assertion.link().customer())) {
            return;
        }
        String organisation = assertion.origin().getOrganisation();
        Map<Reference, List<LinkAssertion>> ofOrganisation =
                links.computeIfAbsent(organisation, key -> new HashMap<>());
        for (String form : ReferenceForms.of(subject.kind(), normalised, rules.country(organisation))) {
            ofOrganisation
                    .computeIfAbsent(new Reference(subject.kind(), form), first -> new ArrayList<>(1))
                    .add(assertion);
        }
        if (!rules.issuers().isEmpty()) {
            addIssued(organisation, subject.kind(), normalised, assertion);
        }
    }

    private void addIssued(String organisation, SubjectKind kind, String normalised, LinkAssertion assertion) {
        if (SuppressionDigest.isSealed(normalised)) {
            issuedLinks
                    .computeIfAbsent(new Reference(kind, normalised), first -> new TreeMap<>())
                    .computeIfAbsent(organisation, first -> new ArrayList<>(1))
                    .add(assertion);
            return;
        }
        GlobalNames.of(kind, normalised, rules.country(organisation))
                .filter(name -> rules.issuers().issues(organisation, kind, name))
                .ifPresent(name -> issuedLinks
                        .computeIfAbsent(new Reference(kind, name), first -> new TreeMap<>())
                        .computeIfAbsent(organisation, first -> new ArrayList<>(1))
                        .add(assertion));
    }

    /** Returns the attribution of a reference by all its issuers that link it. */
    private RowAttribution attribution(Reference reference, SortedMap<String, List<LinkAssertion>> byIssuer) {
        List<RowAttribution.IssuerClaim> claims = new ArrayList<>();
        byIssuer.forEach((issuer, assertions) -> claims.add(
                new RowAttribution.IssuerClaim(issuer, attribution(issuer, index(issuer), reference, assertions))));
        return new RowAttribution.ByIssuers(claims);
    }

    private String livingOrErased(String organisation, SubjectKind kind, String normalised, String person) {
        return suppression.covers(organisation, kind, normalised) ? Suppression.ERASED : person;
    }

    /** Returns the links of issuers of a reference, including the sealed ones of its erased holders. */
    private SortedMap<String, List<LinkAssertion>> withSealed(
            Reference reference, SortedMap<String, List<LinkAssertion>> byIssuer) {
        if (suppression.isEmpty() || SuppressionDigest.isSealed(reference.normalised())) {
            return byIssuer;
        }
        SortedMap<String, List<LinkAssertion>> all = new TreeMap<>();
        byIssuer.forEach((issuer, assertions) -> all.put(issuer, new ArrayList<>(assertions)));
        issuedLinks
                .getOrDefault(
                        new Reference(
                                reference.kind(), suppression.sealedName(reference.kind(), reference.normalised())),
                        new TreeMap<>())
                .forEach((issuer, assertions) ->
                        all.computeIfAbsent(issuer, first -> new ArrayList<>()).addAll(assertions));
        return all;
    }

    /** Returns the links of a reference, including the sealed ones of its erased holders. */
    private List<LinkAssertion> withSealed(
            String organisation, Reference reference, Map<Reference, List<LinkAssertion>> ofOrganisation) {
        List<LinkAssertion> assertions = ofOrganisation.getOrDefault(reference, List.of());
        if (suppression.isEmpty()) {
            return assertions;
        }
        Reference sealed = new Reference(
                reference.kind(), suppression.sealed(organisation, reference.kind(), reference.normalised()));
        if (sealed.equals(reference) || !ofOrganisation.containsKey(sealed)) {
            return assertions;
        }
        List<LinkAssertion> all = new ArrayList<>(assertions);
        all.addAll(ofOrganisation.get(sealed));
        return all;
    }

    /**
     * Returns the digests of a link by which the rejected rows of snapshots show it. Those of a sealed link come from
     * the reference in clear of other links, and from the erasure; they are empty without one of them.
     */
    private Optional<HoldingDigests> digests(String organisation, Reference reference, LinkAssertion assertion) {
        Subject subject = assertion.link().subject();
        Subject customer = assertion.link().customer();
        if (!SuppressionDigest.isSealed(subject.normalised())) {
            return Optional.of(new HoldingDigests(digest(organisation, subject), digest(organisation, customer)));
        }
        return SuppressionDigest.isSealed(reference.normalised())
                ? Optional.empty()
                : suppression
                        .shown(organisation, customer)
                        .map(shown -> new HoldingDigests(
                                digest(organisation, new Subject(reference.kind(), reference.normalised())), shown));
    }

    private String digest(String organisation, Subject subject) {
        return key.digests().of(organisation, Optional.of(subject));
    }

    /** Returns the attribution of a reference by all links that state a holder of it. */
    private RowAttribution attribution(
            String organisation, SubjectIndex index, Reference reference, List<LinkAssertion> assertions) {
        Set<HoldingStatement> statements = new HashSet<>();
        for (LinkAssertion assertion : assertions) {
            statements.add(HoldingStatement.of(
                    person(customerNumber(organisation, index, assertion.link().customer())),
                    history,
                    organisation,
                    assertion.origin().getConnector(),
                    assertion.origin().getDelivery(),
                    assertion.link().dates(),
                    () -> digests(organisation, reference, assertion)));
        }
        int known = index.number(reference.kind(), reference.normalised());
        if (known != SubjectIndex.ABSENT) {
            statements.add(new HoldingStatement(person(known), "", Optional.empty(), HoldingDates.NONE));
        }
        OwnershipHistory ownership = OwnershipHistory.of(statements, Set.of(Suppression.ERASED));
        RowAttribution.Sharing sharing = rules.jointAccounts().covers(organisation, reference.kind())
                ? RowAttribution.Sharing.EVERY_HOLDER
                : RowAttribution.Sharing.WITHHOLD;
        return ownership.isTimeless()
                ? RowAttribution.ByTime.of(ownership.ofUndatedRow(), sharing)
                : new RowAttribution.ByTime(ownership, rules.zone(organisation), sharing);
    }

    private String person(int number) {
        return ((RowAttribution.SinglePerson) owners.get(number)).id();
    }

    IdentityTable build() {
        // Before the links of each organisation, because attributions of references are no holders of them.
        issuedLinks.forEach((reference, byIssuer) -> issued.put(
                reference.kind(),
                reference.normalised(),
                ownerNumber(attribution(reference, withSealed(reference, byIssuer)))));
        links.forEach((organisation, references) -> {
            SubjectIndex index = index(organisation);
            references.forEach((reference, assertions) -> index.put(
                    reference.kind(),
                    reference.normalised(),
                    ownerNumber(attribution(
                            organisation, index, reference, withSealed(organisation, reference, references)))));
        });
        return new IdentityTable(
                organisations, issued, owners.toArray(RowAttribution[]::new), key, rules, mergedIds, suppression);
    }

    private int customerNumber(String organisation, SubjectIndex index, Subject customer) {
        String normalised = customer.normalised();
        if (suppression.covers(organisation, SubjectKind.CUSTOMER, normalised)) {
            return multiCustomerNumber(Suppression.ERASED);
        }
        int number = index.number(SubjectKind.CUSTOMER, normalised);
        if (number == SubjectIndex.ABSENT) {
            number = pseudonymNumber(key.pseudonym(organisation, normalised));
            index.put(SubjectKind.CUSTOMER, normalised, number);
        }
        return number;
    }

    private int pseudonymNumber(String pseudonym) {
        Integer known = multiCustomerNumbers.get(mergedIds.getOrDefault(pseudonym, pseudonym));
        return known == null ? addOwner(new RowAttribution.SinglePerson(pseudonym)) : known;
    }

    private int multiCustomerNumber(String person) {
        return multiCustomerNumbers.computeIfAbsent(person, id -> addOwner(new RowAttribution.SinglePerson(id)));
    }

    private int ownerNumber(RowAttribution owner) {
        Integer known = numbers.get(owner);
        return known == null ? addOwner(owner) : known;
    }

    private int addOwner(RowAttribution owner) {
        owners.add(owner);
        numbers.putIfAbsent(owner, owners.size() - 1);
        return owners.size() - 1;
    }

    private SubjectIndex index(String organisation) {
        return organisations.computeIfAbsent(organisation, key -> new SubjectIndex());
    }
}
