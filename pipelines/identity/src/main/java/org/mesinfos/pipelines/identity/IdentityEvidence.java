package org.mesinfos.pipelines.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All input from which references are resolved to persons, as one run hands it to the next. Equal evidence gives equal
 * bytes.
 *
 * @param keyFingerprint fingerprint of the person key; empty before the first run
 * @param registry the enrolment list that the run used
 * @param links all links that are in force
 * @param people the result of linking people with a model; empty if no model is used
 * @param rules the operator's settings per organisation
 */
public record IdentityEvidence(
        String keyFingerprint, Registry registry, Links links, Optional<People> people, ReferenceRules rules) {

    private static final EvidenceMessage<EncodedEvidence> MESSAGE =
            new EvidenceMessage<>(EncodedEvidence.getClassSchema());
    private static final EvidenceMessage<EncodedRules> RULES = new EvidenceMessage<>(EncodedRules.getClassSchema());

    /** Evidence without any content. */
    public static final IdentityEvidence NONE = new IdentityEvidence("", Registry.empty(), Links.none());

    /** Creates evidence without a model and without rules. */
    public IdentityEvidence(String keyFingerprint, Registry registry, Links links) {
        this(keyFingerprint, registry, links, Optional.empty(), ReferenceRules.NONE);
    }

    /**
     * Encodes the evidence. Without people and rules, the bytes are the same as those of versions that did not support
     * them.
     */
    public byte[] write() {
        byte[] evidence = writeWithoutPeople();
        if (people.isPresent()) {
            evidence = PeopleCodec.write(evidence, people.get());
        }
        return rules.equals(ReferenceRules.NONE)
                ? evidence
                : RULES.encode(new EncodedRules(
                        ByteBuffer.wrap(evidence),
                        List.copyOf(rules.jointAccounts().organisations()),
                        rules.countries().entrySet().stream()
                                .map(entry -> new EncodedCountry(entry.getKey(), entry.getValue()))
                                .toList()));
    }

    private byte[] writeWithoutPeople() {
        List<EncodedRegistration> registrations = new ArrayList<>();
        registry.forEach((customer, person) ->
                registrations.add(new EncodedRegistration(customer.organisation(), customer.reference(), person)));
        registrations.sort(null);
        return MESSAGE.encode(
                new EncodedEvidence(keyFingerprint, registrations, ByteBuffer.wrap(LinkFile.write(links))));
    }

    /**
     * Decodes the bytes of {@link #write}.
     *
     * @throws IOException if the bytes are damaged or were written by a newer version
     */
    public static IdentityEvidence read(byte[] bytes) throws IOException {
        if (!RULES.isIn(bytes)) {
            return read(bytes, ReferenceRules.NONE);
        }
        EncodedRules encoded = RULES.decode(bytes);
        Map<String, String> countries = new HashMap<>();
        encoded.getCountries().forEach(entry -> countries.put(entry.getOrganisation(), entry.getCountry()));
        return read(
                EvidenceMessage.bytes(encoded.getEvidence()),
                new ReferenceRules(JointAccounts.of(encoded.getJointAccounts()), countries));
    }

    private static IdentityEvidence read(byte[] bytes, ReferenceRules rules) throws IOException {
        if (!PeopleCodec.holdsPeople(bytes)) {
            return read(bytes, Optional.empty(), rules);
        }
        EncodedPeople encoded = PeopleCodec.decode(bytes);
        return read(PeopleCodec.evidence(encoded), Optional.of(PeopleCodec.people(encoded)), rules);
    }

    private static IdentityEvidence read(byte[] bytes, Optional<People> people, ReferenceRules rules)
            throws IOException {
        EncodedEvidence encoded = MESSAGE.decode(bytes);
        Map<Registry.Customer, String> persons = new HashMap<>();
        for (EncodedRegistration registration : encoded.getRegistry()) {
            persons.put(
                    new Registry.Customer(registration.getOrganisation(), registration.getReference()),
                    registration.getPerson());
        }
        return new IdentityEvidence(
                encoded.getKeyFingerprint(),
                new Registry(persons),
                LinkFile.read(EvidenceMessage.bytes(encoded.getLinks())),
                people,
                rules);
    }

    /**
     * Returns the fingerprint of the person key in the bytes of {@link #write}, without decoding the links.
     *
     * @throws IOException if the bytes are damaged or were written by a newer version
     */
    public static String keyFingerprint(byte[] bytes) throws IOException {
        byte[] evidence =
                RULES.isIn(bytes) ? EvidenceMessage.bytes(RULES.decode(bytes).getEvidence()) : bytes;
        return MESSAGE.decode(
                        PeopleCodec.holdsPeople(evidence)
                                ? PeopleCodec.evidence(PeopleCodec.decode(evidence))
                                : evidence)
                .getKeyFingerprint();
    }
}
