package org.mesinfos.pipelines.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that decides whose a reference is, as one run leaves it to the next. Equal evidence gives equal bytes.
 *
 * @param keyFingerprint of the person key; empty before the first run
 * @param registry the enrolment list that the run used
 * @param links every link that counts
 * @param people what a model makes of people; empty where none is used
 * @param jointAccounts whose joint accounts go to each of their holders
 */
public record IdentityEvidence(
        String keyFingerprint, Registry registry, Links links, Optional<People> people, JointAccounts jointAccounts) {

    private static final EvidenceMessage<EncodedEvidence> MESSAGE =
            new EvidenceMessage<>(EncodedEvidence.getClassSchema());
    private static final EvidenceMessage<EncodedJointAccounts> JOINT =
            new EvidenceMessage<>(EncodedJointAccounts.getClassSchema());

    /** Nothing is known yet. */
    public static final IdentityEvidence NONE = new IdentityEvidence("", Registry.empty(), Links.none());

    /** Evidence without a model, joint accounts withheld. */
    public IdentityEvidence(String keyFingerprint, Registry registry, Links links) {
        this(keyFingerprint, registry, links, Optional.empty(), JointAccounts.WITHHELD);
    }

    /** Without people and joint accounts, the bytes are those of a version that knew none. */
    public byte[] write() {
        byte[] evidence = writeWithoutPeople();
        if (people.isPresent()) {
            evidence = PeopleCodec.write(evidence, people.get());
        }
        return jointAccounts.equals(JointAccounts.WITHHELD)
                ? evidence
                : JOINT.encode(new EncodedJointAccounts(
                        ByteBuffer.wrap(evidence), List.copyOf(jointAccounts.organisations())));
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
     * Reads what {@link #write} wrote.
     *
     * @throws IOException when the bytes are damaged or of a newer version
     */
    public static IdentityEvidence read(byte[] bytes) throws IOException {
        if (!JOINT.isIn(bytes)) {
            return read(bytes, JointAccounts.WITHHELD);
        }
        EncodedJointAccounts encoded = JOINT.decode(bytes);
        return read(EvidenceMessage.bytes(encoded.getEvidence()), JointAccounts.of(encoded.getOrganisations()));
    }

    private static IdentityEvidence read(byte[] bytes, JointAccounts jointAccounts) throws IOException {
        if (!PeopleCodec.holdsPeople(bytes)) {
            return read(bytes, Optional.empty(), jointAccounts);
        }
        EncodedPeople encoded = PeopleCodec.decode(bytes);
        return read(PeopleCodec.evidence(encoded), Optional.of(PeopleCodec.people(encoded)), jointAccounts);
    }

    private static IdentityEvidence read(byte[] bytes, Optional<People> people, JointAccounts jointAccounts)
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
                jointAccounts);
    }

    /**
     * Which person key made what {@link #write} wrote; reads none of the links.
     *
     * @throws IOException when the bytes are damaged or of a newer version
     */
    public static String keyFingerprint(byte[] bytes) throws IOException {
        byte[] evidence =
                JOINT.isIn(bytes) ? EvidenceMessage.bytes(JOINT.decode(bytes).getEvidence()) : bytes;
        return MESSAGE.decode(
                        PeopleCodec.holdsPeople(evidence)
                                ? PeopleCodec.evidence(PeopleCodec.decode(evidence))
                                : evidence)
                .getKeyFingerprint();
    }
}
