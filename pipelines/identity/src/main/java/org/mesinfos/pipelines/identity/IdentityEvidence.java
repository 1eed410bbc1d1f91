package org.mesinfos.pipelines.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.identity.authority.Issuers;
import org.mesinfos.pipelines.identity.consent.Consents;

/**
 * All input from which references are resolved to persons, as one run hands it to the next. Equal evidence gives equal
 * bytes.
 *
 * @param keyFingerprint fingerprint of the person key; empty before the first run
 * @param registry the registry that the run used
 * @param links all links that are in force
 * @param people the result of linking people with a model; empty if no model is used
 * @param rules the operator's settings per organisation
 * @param consents decisions by which the rows of people are kept
 */
public record IdentityEvidence(
        String keyFingerprint,
        Registry registry,
        LinkAssertions links,
        Optional<LinkedPeople> people,
        ReferenceRules rules,
        ConsentDigests consents) {

    private static final SingleObjectCodec<EncodedEvidence> MESSAGE =
            new SingleObjectCodec<>(EncodedEvidence.getClassSchema());
    private static final SingleObjectCodec<EncodedRules> RULES = new SingleObjectCodec<>(EncodedRules.getClassSchema());
    private static final SingleObjectCodec<EncodedIssuers> ISSUERS =
            new SingleObjectCodec<>(EncodedIssuers.getClassSchema());
    private static final SingleObjectCodec<EncodedConsents> CONSENTS =
            new SingleObjectCodec<>(EncodedConsents.getClassSchema());
    private static final SingleObjectCodec<EncodedZones> ZONES = new SingleObjectCodec<>(EncodedZones.getClassSchema());

    /** Evidence without any content. */
    public static final IdentityEvidence NONE = new IdentityEvidence("", Registry.empty(), LinkAssertions.none());

    /** Creates evidence without consents. */
    public IdentityEvidence(
            String keyFingerprint,
            Registry registry,
            LinkAssertions links,
            Optional<LinkedPeople> people,
            ReferenceRules rules) {
        this(keyFingerprint, registry, links, people, rules, ConsentDigests.NONE);
    }

    /** Creates evidence without a model, rules and consents. */
    public IdentityEvidence(String keyFingerprint, Registry registry, LinkAssertions links) {
        this(keyFingerprint, registry, links, Optional.empty(), ReferenceRules.NONE);
    }

    /**
     * Encodes the evidence. Without people, rules and consents, the bytes are the same as those of versions that did not
     * support them.
     */
    public byte[] write() {
        byte[] evidence = writeWithoutConsents();
        return consents.byPerson().isEmpty()
                ? evidence
                : CONSENTS.encode(new EncodedConsents(
                        ByteBuffer.wrap(evidence),
                        consents.byPerson().entrySet().stream()
                                .map(entry -> new EncodedDecisions(entry.getKey(), entry.getValue()))
                                .toList()));
    }

    private byte[] writeWithoutConsents() {
        byte[] evidence = writeWithoutIssuers();
        return rules.issuers().isEmpty()
                ? evidence
                : ISSUERS.encode(new EncodedIssuers(
                        ByteBuffer.wrap(evidence), rules.issuers().lines()));
    }

    private byte[] writeWithoutIssuers() {
        byte[] evidence = writeWithoutZones();
        return rules.zones().isEmpty()
                ? evidence
                : ZONES.encode(new EncodedZones(
                        ByteBuffer.wrap(evidence),
                        rules.zones().entrySet().stream()
                                .map(entry -> new EncodedZone(entry.getKey(), entry.getValue()))
                                .toList()));
    }

    private byte[] writeWithoutZones() {
        byte[] evidence = writeWithoutPeople();
        if (people.isPresent()) {
            evidence = LinkedPeopleCodec.write(evidence, people.get());
        }
        return rules.jointAccounts().equals(JointAccounts.WITHHELD)
                        && rules.countries().isEmpty()
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
        if (!CONSENTS.matches(bytes)) {
            return readIssuers(bytes);
        }
        EncodedConsents encoded = CONSENTS.decode(bytes);
        SortedMap<String, String> decisions = new TreeMap<>();
        encoded.getDecisions().forEach(entry -> decisions.put(entry.getPerson(), entry.getDecisions()));
        return readIssuers(SingleObjectCodec.toBytes(encoded.getEvidence()))
                .withConsents(new ConsentDigests(decisions));
    }

    /** Returns recorded consents as those of the people whom linking has joined. */
    public Consents ofJoined(Consents recorded) {
        return people.map(linked -> recorded.ofJoined(linked.mergedIds())).orElse(recorded);
    }

    /** Returns the same evidence with other decisions about the rows of people. */
    public IdentityEvidence withConsents(ConsentDigests decisions) {
        return new IdentityEvidence(keyFingerprint, registry, links, people, rules, decisions);
    }

    private static IdentityEvidence readIssuers(byte[] bytes) throws IOException {
        if (!ISSUERS.matches(bytes)) {
            return readZones(bytes, Issuers.NONE);
        }
        EncodedIssuers encoded = ISSUERS.decode(bytes);
        return readZones(SingleObjectCodec.toBytes(encoded.getEvidence()), Issuers.parse(encoded.getRanges()));
    }

    private static IdentityEvidence readZones(byte[] bytes, Issuers issuers) throws IOException {
        if (!ZONES.matches(bytes)) {
            return readRules(bytes, Map.of(), issuers);
        }
        EncodedZones encoded = ZONES.decode(bytes);
        Map<String, String> zones = new HashMap<>();
        encoded.getZones().forEach(entry -> zones.put(entry.getOrganisation(), entry.getZone()));
        return readRules(SingleObjectCodec.toBytes(encoded.getEvidence()), zones, issuers);
    }

    private static IdentityEvidence readRules(byte[] bytes, Map<String, String> zones, Issuers issuers)
            throws IOException {
        if (!RULES.matches(bytes)) {
            return read(bytes, new ReferenceRules(JointAccounts.WITHHELD, Map.of(), zones, issuers));
        }
        EncodedRules encoded = RULES.decode(bytes);
        Map<String, String> countries = new HashMap<>();
        encoded.getCountries().forEach(entry -> countries.put(entry.getOrganisation(), entry.getCountry()));
        return read(
                SingleObjectCodec.toBytes(encoded.getEvidence()),
                new ReferenceRules(JointAccounts.of(encoded.getJointAccounts()), countries, zones, issuers));
    }

    private static IdentityEvidence read(byte[] bytes, ReferenceRules rules) throws IOException {
        if (!LinkedPeopleCodec.containsPeople(bytes)) {
            return read(bytes, Optional.empty(), rules);
        }
        return read(LinkedPeopleCodec.evidence(bytes), Optional.of(LinkedPeopleCodec.people(bytes)), rules);
    }

    private static IdentityEvidence read(byte[] bytes, Optional<LinkedPeople> people, ReferenceRules rules)
            throws IOException {
        EncodedEvidence encoded = MESSAGE.decode(bytes);
        Map<Registry.RegisteredCustomer, String> persons = new HashMap<>();
        for (EncodedRegistration registration : encoded.getRegistry()) {
            persons.put(
                    new Registry.RegisteredCustomer(registration.getOrganisation(), registration.getReference()),
                    registration.getPerson());
        }
        return new IdentityEvidence(
                encoded.getKeyFingerprint(),
                new Registry(persons),
                LinkFile.read(SingleObjectCodec.toBytes(encoded.getLinks())),
                people,
                rules);
    }

    /**
     * Returns the fingerprint of the person key in the bytes of {@link #write}, without decoding the links.
     *
     * @throws IOException if the bytes are damaged or were written by a newer version
     */
    public static String keyFingerprint(byte[] bytes) throws IOException {
        byte[] consented = unwrapped(bytes, CONSENTS, EncodedConsents::getEvidence);
        byte[] issued = unwrapped(consented, ISSUERS, EncodedIssuers::getEvidence);
        byte[] inZone = unwrapped(issued, ZONES, EncodedZones::getEvidence);
        byte[] evidence = unwrapped(inZone, RULES, EncodedRules::getEvidence);
        return MESSAGE.decode(
                        LinkedPeopleCodec.containsPeople(evidence) ? LinkedPeopleCodec.evidence(evidence) : evidence)
                .getKeyFingerprint();
    }

    private static <W extends SpecificRecord> byte[] unwrapped(
            byte[] bytes, SingleObjectCodec<W> codec, Function<W, ByteBuffer> evidence) throws IOException {
        return codec.matches(bytes) ? SingleObjectCodec.toBytes(evidence.apply(codec.decode(bytes))) : bytes;
    }
}
