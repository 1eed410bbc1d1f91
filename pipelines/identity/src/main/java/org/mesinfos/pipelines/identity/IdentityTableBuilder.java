package org.mesinfos.pipelines.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.records.SubjectKind;

/**
 * Builder of an {@link IdentityTable}, which maps references (accounts, lines, meters, contracts, cards) and customers to
 * persons. A link states that a reference belongs to a customer of the same organisation. Links may be added in any order.
 */
final class IdentityTableBuilder {

    private final PersonKey key;
    private final ReferenceRules rules;
    private final Map<String, SubjectIndex> organisations = new HashMap<>();
    private final List<RowAttribution> owners = new ArrayList<>();
    private final Map<String, String> mergedIds = new HashMap<>();
    /**
     * Numbers of the persons who may have several customers. Each such person must have one number only, since
     * different numbers count as different persons.
     */
    private final Map<String, Integer> multiCustomerNumbers = new HashMap<>();

    IdentityTableBuilder(Registry registry, PersonKey key, Optional<LinkedPeople> people, ReferenceRules rules) {
        this.key = key;
        this.rules = rules;
        registry.forEach((customer, person) -> index(customer.organisation())
                .put(SubjectKind.CUSTOMER, customer.reference(), multiCustomerNumber(person)));
        people.ifPresent(known -> {
            mergedIds.putAll(known.mergedIds());
            known.mergedIds().values().forEach(this::multiCustomerNumber);
            known.members()
                    .forEach(member -> index(member.organisation())
                            .put(member.kind(), member.reference(), multiCustomerNumber(member.person())));
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
        int owner = customerNumber(organisation, index, assertion.link().customer());
        assign(organisation, index, subject.kind(), normalised, owner);
        for (String name : alternatives(organisation, subject.kind(), normalised)) {
            assign(organisation, index, subject.kind(), name, owner);
        }
    }

    private Collection<String> alternatives(String organisation, SubjectKind kind, String normalised) {
        return switch (kind) {
            case ACCOUNT -> AccountNumberForms.alternatives(normalised);
            case LINE -> PhoneNumberForms.alternatives(normalised, rules.country(organisation));
            default -> List.of();
        };
    }

    private void assign(String organisation, SubjectIndex index, SubjectKind kind, String normalised, int owner) {
        int known = index.number(kind, normalised);
        if (known == SubjectIndex.ABSENT) {
            index.put(kind, normalised, owner);
        } else if (known != owner && known != IdentityTable.WITHHELD) {
            index.put(
                    kind,
                    normalised,
                    rules.jointAccounts().covers(organisation, kind)
                            ? addHolder(known, owner)
                            : IdentityTable.WITHHELD);
        }
    }

    /** Returns the number of the owner of an account after a further person is reported as its holder. */
    private int addHolder(int known, int holder) {
        RowAttribution before = owners.get(known);
        RowAttribution combined = JointAccounts.addHolder(before, (RowAttribution.SinglePerson) owners.get(holder));
        if (combined.equals(before)) {
            return known;
        }
        if (before instanceof RowAttribution.Joint && combined instanceof RowAttribution.Joint) {
            owners.set(known, combined);
            return known;
        }
        return combined instanceof RowAttribution.Joint ? addOwner(combined) : IdentityTable.WITHHELD;
    }

    IdentityTable build() {
        return new IdentityTable(organisations, owners.toArray(RowAttribution[]::new), key, mergedIds);
    }

    private int customerNumber(String organisation, SubjectIndex index, Subject customer) {
        String normalised = customer.normalised();
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

    private int addOwner(RowAttribution owner) {
        owners.add(owner);
        return owners.size() - 1;
    }

    private SubjectIndex index(String organisation) {
        return organisations.computeIfAbsent(organisation, key -> new SubjectIndex());
    }
}
