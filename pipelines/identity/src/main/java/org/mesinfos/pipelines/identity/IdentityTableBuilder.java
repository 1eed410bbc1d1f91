package org.mesinfos.pipelines.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.records.SubjectKind;

/** Builder that collects links into a table. The result does not depend on the order of the links. */
final class IdentityTableBuilder {

    private final PersonKey key;
    private final ReferenceRules rules;
    private final Map<String, SubjectIndex> organisations = new HashMap<>();
    private final List<Attribution> owners = new ArrayList<>();
    private final Map<String, String> joined = new HashMap<>();
    /**
     * Numbers of the persons who may have several customers. Each such person must have one number only, since
     * different numbers count as different persons.
     */
    private final Map<String, Integer> several = new HashMap<>();

    IdentityTableBuilder(Registry registry, PersonKey key, Optional<People> people, ReferenceRules rules) {
        this.key = key;
        this.rules = rules;
        registry.forEach((customer, person) ->
                index(customer.organisation()).put(SubjectKind.CUSTOMER, customer.reference(), several(person)));
        people.ifPresent(known -> {
            joined.putAll(known.joined());
            known.joined().values().forEach(this::several);
            known.members()
                    .forEach(member -> index(member.organisation())
                            .put(member.kind(), member.reference(), several(member.person())));
        });
    }

    /**
     * Adds one link, for every form of its reference. A link from one customer to another is ignored: customers are
     * never merged.
     */
    void add(LinkAssertion assertion) {
        Subject subject = assertion.link().subject();
        if (subject.kind() == SubjectKind.CUSTOMER) {
            return;
        }
        String organisation = assertion.origin().getOrganisation();
        SubjectIndex index = index(organisation);
        String normalised = subject.normalised();
        int owner = customer(organisation, index, assertion.link().customer());
        lead(organisation, index, subject.kind(), normalised, owner);
        for (String name : otherNames(organisation, subject.kind(), normalised)) {
            lead(organisation, index, subject.kind(), name, owner);
        }
    }

    private Collection<String> otherNames(String organisation, SubjectKind kind, String normalised) {
        return switch (kind) {
            case ACCOUNT -> AccountNames.besides(normalised);
            case LINE -> LineNames.besides(normalised, rules.country(organisation));
            default -> List.of();
        };
    }

    private void lead(String organisation, SubjectIndex index, SubjectKind kind, String normalised, int owner) {
        int known = index.number(kind, normalised);
        if (known == SubjectIndex.ABSENT) {
            index.put(kind, normalised, owner);
        } else if (known != owner && known != IdentityTable.SHARED) {
            index.put(
                    kind,
                    normalised,
                    rules.jointAccounts().covers(organisation, kind) ? joint(known, owner) : IdentityTable.SHARED);
        }
    }

    /** Returns the number of the owner of an account after a further person is reported as its holder. */
    private int joint(int known, int holder) {
        Attribution before = owners.get(known);
        Attribution combined = JointAccounts.with(before, (Attribution.Person) owners.get(holder));
        if (combined.equals(before)) {
            return known;
        }
        if (before instanceof Attribution.Joint && combined instanceof Attribution.Joint) {
            owners.set(known, combined);
            return known;
        }
        return combined instanceof Attribution.Joint ? number(combined) : IdentityTable.SHARED;
    }

    IdentityTable build() {
        return new IdentityTable(organisations, owners.toArray(Attribution[]::new), key, joined);
    }

    private int customer(String organisation, SubjectIndex index, Subject customer) {
        String normalised = customer.normalised();
        int number = index.number(SubjectKind.CUSTOMER, normalised);
        if (number == SubjectIndex.ABSENT) {
            number = pseudonymous(key.pseudonym(organisation, normalised));
            index.put(SubjectKind.CUSTOMER, normalised, number);
        }
        return number;
    }

    private int pseudonymous(String pseudonym) {
        Integer known = several.get(joined.getOrDefault(pseudonym, pseudonym));
        return known == null ? number(new Attribution.Person(pseudonym)) : known;
    }

    private int several(String person) {
        return several.computeIfAbsent(person, id -> number(new Attribution.Person(id)));
    }

    private int number(Attribution owner) {
        owners.add(owner);
        return owners.size() - 1;
    }

    private SubjectIndex index(String organisation) {
        return organisations.computeIfAbsent(organisation, key -> new SubjectIndex());
    }
}
