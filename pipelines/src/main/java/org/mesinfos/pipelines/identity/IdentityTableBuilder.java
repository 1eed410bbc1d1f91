package org.mesinfos.pipelines.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.Subject;
import org.mesinfos.records.SubjectKind;

/** Collects links into a table; the order in which they come makes no difference to it. */
final class IdentityTableBuilder {

    private final PersonKey key;
    private final Map<String, SubjectIndex> organisations = new HashMap<>();
    private final List<Attribution.Person> persons = new ArrayList<>();
    private final Map<String, String> joined = new HashMap<>();
    /** Numbers of those persons who may have several customers; two numbers of one person would count as two people. */
    private final Map<String, Integer> several = new HashMap<>();

    IdentityTableBuilder(Registry registry, PersonKey key, Optional<People> people) {
        this.key = key;
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

    /** Takes one link. A link that makes one customer of another says nothing here: customers are never merged. */
    void add(LinkAssertion assertion) {
        Subject subject = assertion.link().subject();
        if (subject.kind() == SubjectKind.CUSTOMER) {
            return;
        }
        String organisation = assertion.origin().getOrganisation();
        SubjectIndex index = index(organisation);
        String normalised = subject.normalised();
        int owner = customer(organisation, index, assertion.link().customer());
        int known = index.number(subject.kind(), normalised);
        if (known == SubjectIndex.ABSENT) {
            index.put(subject.kind(), normalised, owner);
        } else if (known != owner && known != IdentityTable.SHARED) {
            index.put(subject.kind(), normalised, IdentityTable.SHARED);
        }
    }

    IdentityTable build() {
        return new IdentityTable(organisations, persons.toArray(Attribution.Person[]::new), key, joined);
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
        return known == null ? number(pseudonym) : known;
    }

    private int several(String person) {
        return several.computeIfAbsent(person, this::number);
    }

    private int number(String person) {
        persons.add(new Attribution.Person(person));
        return persons.size() - 1;
    }

    private SubjectIndex index(String organisation) {
        return organisations.computeIfAbsent(organisation, unseen -> new SubjectIndex());
    }
}
