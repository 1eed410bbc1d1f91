package org.mesinfos.pipelines.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;

/**
 * All that decides whose a reference is, as one run leaves it to the next. Equal evidence gives equal bytes.
 *
 * @param keyFingerprint of the person key; empty before the first run
 * @param registry the enrolment list that the run used
 * @param links every link that counts
 * @param people what a model makes of people; empty where none is used
 */
public record IdentityEvidence(String keyFingerprint, Registry registry, Links links, Optional<People> people) {

    /** Nothing is known yet. */
    public static final IdentityEvidence NONE = new IdentityEvidence("", Registry.empty(), Links.none());

    /** Evidence without a model. */
    public IdentityEvidence(String keyFingerprint, Registry registry, Links links) {
        this(keyFingerprint, registry, links, Optional.empty());
    }

    /** Without people, the bytes are those of a version that knew no people. */
    public byte[] write() {
        byte[] evidence = writeWithoutPeople();
        return people.isPresent() ? PeopleCodec.write(evidence, people.get()) : evidence;
    }

    private byte[] writeWithoutPeople() {
        List<EncodedRegistration> registrations = new ArrayList<>();
        registry.forEach((customer, person) ->
                registrations.add(new EncodedRegistration(customer.organisation(), customer.reference(), person)));
        registrations.sort(null);
        EncodedEvidence encoded =
                new EncodedEvidence(keyFingerprint, registrations, ByteBuffer.wrap(LinkFile.write(links)));
        try {
            ByteBuffer bytes = new BinaryMessageEncoder<EncodedEvidence>(
                            SpecificData.get(), EncodedEvidence.getClassSchema())
                    .encode(encoded);
            byte[] array = new byte[bytes.remaining()];
            bytes.get(array);
            return array;
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException when the bytes are damaged or of a newer version
     */
    public static IdentityEvidence read(byte[] bytes) throws IOException {
        if (!PeopleCodec.holdsPeople(bytes)) {
            return read(bytes, Optional.empty());
        }
        EncodedPeople encoded = PeopleCodec.decode(bytes);
        return read(PeopleCodec.evidence(encoded), Optional.of(PeopleCodec.people(encoded)));
    }

    private static IdentityEvidence read(byte[] bytes, Optional<People> people) throws IOException {
        EncodedEvidence encoded = decode(bytes);
        Map<Registry.Customer, String> persons = new HashMap<>();
        for (EncodedRegistration registration : encoded.getRegistry()) {
            persons.put(
                    new Registry.Customer(registration.getOrganisation(), registration.getReference()),
                    registration.getPerson());
        }
        byte[] links = new byte[encoded.getLinks().remaining()];
        encoded.getLinks().get(links);
        return new IdentityEvidence(encoded.getKeyFingerprint(), new Registry(persons), LinkFile.read(links), people);
    }

    /**
     * Which person key made what {@link #write} wrote; reads none of the links.
     *
     * @throws IOException when the bytes are damaged or of a newer version
     */
    public static String keyFingerprint(byte[] bytes) throws IOException {
        return decode(PeopleCodec.holdsPeople(bytes) ? PeopleCodec.evidence(PeopleCodec.decode(bytes)) : bytes)
                .getKeyFingerprint();
    }

    private static EncodedEvidence decode(byte[] bytes) throws IOException {
        try {
            return new BinaryMessageDecoder<EncodedEvidence>(SpecificData.get(), EncodedEvidence.getClassSchema())
                    .decode(bytes);
        } catch (RuntimeException damaged) {
            throw new IOException("The identity evidence is damaged or of a newer version", damaged);
        }
    }
}
