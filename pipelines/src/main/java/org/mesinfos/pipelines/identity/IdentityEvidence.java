package org.mesinfos.pipelines.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;

/**
 * All that decides whose a reference is, as one run leaves it to the next. Equal evidence gives equal bytes.
 *
 * @param keyFingerprint of the person key; empty before the first run
 * @param registry the enrolment list that the run used
 * @param links every link that counts
 */
public record IdentityEvidence(String keyFingerprint, Registry registry, Links links) {

    /** Nothing is known yet. */
    public static final IdentityEvidence NONE = new IdentityEvidence("", Registry.empty(), Links.none());

    public byte[] write() {
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
        EncodedEvidence encoded = decode(bytes);
        Map<Registry.Customer, String> persons = new HashMap<>();
        for (EncodedRegistration registration : encoded.getRegistry()) {
            persons.put(
                    new Registry.Customer(registration.getOrganisation(), registration.getReference()),
                    registration.getPerson());
        }
        byte[] links = new byte[encoded.getLinks().remaining()];
        encoded.getLinks().get(links);
        return new IdentityEvidence(encoded.getKeyFingerprint(), new Registry(persons), LinkFile.read(links));
    }

    /**
     * Which person key made what {@link #write} wrote; reads none of the links.
     *
     * @throws IOException when the bytes are damaged or of a newer version
     */
    public static String keyFingerprint(byte[] bytes) throws IOException {
        return decode(bytes).getKeyFingerprint();
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
