package org.mesinfos.pipelines.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.iban4j.Iban;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.records.BankAccount;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.Communication;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.EmptyCollections;
import org.mesinfos.records.PersonProfile;
import org.mesinfos.records.PhoneNumber;
import org.mesinfos.records.PostalAddress;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.Sighting;
import org.mesinfos.records.TrustedClasses;

class EnricherTest {

    static {
        TrustedClasses.declare();
    }

    private final Enricher enricher = new Enricher(EnrichmentBasis.DEFAULT);

    @Test
    void marksRecordsFromGenericReadersOnly() {
        BankTransaction inferred = transaction("mesinfos/bank-movements");
        BankTransaction confirmed = transaction("mesinfos/bank-movements", "standard/camt.053");

        enricher.enrich(RecordType.BANK_TRANSACTION, inferred);
        enricher.enrich(RecordType.BANK_TRANSACTION, confirmed);

        assertThat(inferred.getDerived())
                .containsExactly(new Derivation("reading", "inferred", "mesinfos/bank-movements version 1", 0.5));
        assertThat(confirmed.getDerived()).isEmpty();
    }

    private static BankTransaction transaction(String... connectors) {
        BankTransaction transaction = EmptyCollections.fill(new BankTransaction());
        transaction.setSightings(Stream.of(connectors)
                .map(connector -> new Sighting("d", "00", null, 1L, null, connector, 1, null))
                .toList());
        return transaction;
    }

    @ParameterizedTest
    @CsvSource({
        "06 12 34 56 78,,+33612345678,MOBILE,FR,0.95",
        "33612345678,,+33612345678,MOBILE,FR,1.0",
        "+33 (0)2 40 41 90 00,,+33240419000,FIXED_LINE,FR,1.0",
        "0044 20 7946 0018,,+442079460018,FIXED_LINE,GB,1.0",
        "0262 12 34 56,97400,+262262123456,FIXED_LINE,RE,0.99",
        "0692 12 34 56,,+262692123456,MOBILE,RE,0.9",
        "0590 12 34 56,44000,+590590123456,FIXED_LINE,GP,0.9",
        "0240419000,97400,+33240419000,FIXED_LINE,FR,0.95",
        "0800 123 456,44000,+33800123456,TOLL_FREE,FR,0.99"
    })
    void derivesInternationalFormOfNumber(
            String number, String postcode, String e164, String kind, String country, String confidence) {
        PersonProfile profile = profile();
        profile.setPhones(List.of(PhoneNumber.newBuilder().setNumber(number).build()));
        if (postcode != null) {
            profile.setPostalAddresses(List.of(address(postcode, null)));
        }

        enricher.enrich(RecordType.PERSON_PROFILE, profile);

        assertThat(profile.getDerived())
                .filteredOn(derivation -> derivation.getName().startsWith("phones"))
                .containsExactly(
                        phone("phones[0].number.country", country, confidence),
                        phone("phones[0].number.e164", e164, confidence),
                        phone("phones[0].number.kind", kind, confidence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3639",
                "112",
                "INFO CB",
                "",
                "0000000000",
                "+",
                "00",
                "masqué",
                "06 12 34 XX XX",
                "06 12 34 ** **"
            })
    void derivesNothingFromInvalidNumber(String correspondent) {
        Communication call = Communication.newBuilder()
                .setOrganisation("t")
                .setLine("33612345678")
                .setCorrespondent(correspondent)
                .build();

        enricher.enrich(RecordType.COMMUNICATION, call);

        assertThat(call.getDerived()).isEmpty();
    }

    private static List<String> numbers(String country, String correspondent) {
        Communication call = Communication.newBuilder()
                .setOrganisation("operator")
                .setLine("0471000000")
                .setCorrespondent(correspondent)
                .build();
        new Enricher(EnrichmentBasis.DEFAULT.withCountries(OrganisationCountries.of(Map.of("operator", country))))
                .enrich(RecordType.COMMUNICATION, call);
        return call.getDerived().stream()
                .filter(derivation -> derivation.getName().equals("correspondent.e164"))
                .map(Derivation::getValue)
                .toList();
    }

    @Test
    void readsNationalNumbersInTheCountryOfTheOrganisation() {
        assertThat(numbers("FR", "0470 12 34 56")).containsExactly("+33470123456");
        assertThat(numbers("BE", "0470 12 34 56")).containsExactly("+32470123456");
        assertThat(numbers("BE", "+33 4 70 12 34 56")).containsExactly("+33470123456");
        assertThat(numbers("RE", "0692 12 34 56")).containsExactly("+262692123456");
        assertThat(numbers("RE", "01 42 68 53 00")).containsExactly("+33142685300");
    }

    @Test
    void prefersNationalNumbersToThoseOfTheCountryWithTheSameDigits() {
        assertThat(numbers("BR", "34912345678")).containsExactly("+5534912345678");
        assertThat(numbers("BR", "5534912345678")).containsExactly("+5534912345678");
        assertThat(numbers("BR", "+34912345678")).containsExactly("+34912345678");
        assertThat(numbers("FR", "34912345678")).containsExactly("+34912345678");
    }

    @Test
    void readsBareNumbersAsThoseOfLinesAreCompared() {
        assertThat(numbers("DE", "33612345678")).containsExactly("+33612345678");
        assertThat(numbers("DE", "15112345678")).containsExactly("+4915112345678");
        assertThat(numbers("AT", "33612345678")).containsExactly("+33612345678");
        assertThat(numbers("IT", "33612345678")).containsExactly("+33612345678");
    }

    @Test
    void takesNoNumberOfAForeignOrganisationForAFrenchOne() {
        assertThat(numbers("BE", "06 12 34 56 78")).isEmpty();
    }

    @Test
    void usesCountryOfForeignAddress() {
        PersonProfile profile = profile();
        profile.setPhones(
                List.of(PhoneNumber.newBuilder().setNumber("020 7946 0018").build()));
        PostalAddress london = address("SW1A 1AA", "London");
        london.setCountry("GB");
        profile.setPostalAddresses(List.of(london));

        assertThat(derived(profile)).containsEntry("phones[0].number.e164", "+442079460018");
    }

    @Test
    void derivesCountryAndBankOfValidIban() {
        assertThat(iban("fr14 2004 1010 0505 0001 3m02 606"))
                .isEqualTo(Map.of(
                        "iban.valid",
                        "true",
                        "iban.country",
                        "FR",
                        "iban.bank_code",
                        "20041",
                        "iban.bic",
                        "PSSTFRPPXXX",
                        "iban.bank_name",
                        "La Banque Postale"));
        assertThat(iban("DE89370400440532013000"))
                .isEqualTo(Map.of(
                        "iban.valid",
                        "true",
                        "iban.country",
                        "DE",
                        "iban.bank_code",
                        "37040044",
                        "iban.bic",
                        "COBADEFFXXX",
                        "iban.bank_name",
                        "Commerzbank"));
    }

    @Test
    void rejectsWrongRibKeyDespiteCorrectCheckDigits() {
        assertThat(iban("FR7630004000011234567890173")).containsEntry("iban.valid", "true");
        assertThat(iban("FR4930004000011234567890174")).isEqualTo(Map.of("iban.valid", "false"));
    }

    @Test
    void reportsInvalidIbanButNotMaskedOne() {
        assertThat(iban("FR1420041010050500013M02607")).isEqualTo(Map.of("iban.valid", "false"));
        assertThat(iban("12345678901")).isEqualTo(Map.of("iban.valid", "false"));
        assertThat(iban("FR76 XXXX XXXX XXXX XXXX X123 456")).isEmpty();
        assertThat(iban("FR76 **** **** 1234")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "44000,NANTES,44109,Nantes,0.99",
        "44036,Nantes Cedex 1,44109,Nantes,0.9",
        "75011,PARIS 11E ARRONDISSEMENT,75056,Paris,0.99",
        "75011,paris,75056,Paris,0.99",
        "97400,St Denis,97411,Saint-Denis,0.99",
        "20000,AJACCIO,2A004,Ajaccio,0.99",
        "44000,,44109,Nantes,0.9",
        "01300,Arbignieu,01015,Arboys en Bugey,0.95"
    })
    void derivesCommuneOfAddress(String postcode, String city, String code, String name, double confidence) {
        PersonProfile profile = profile();
        profile.setPostalAddresses(List.of(address(postcode, city)));

        enricher.enrich(RecordType.PERSON_PROFILE, profile);

        assertThat(profile.getDerived())
                .containsExactly(
                        new Derivation("postal_addresses[0].commune", name, CommuneEnrichment.SOURCE, confidence),
                        new Derivation("postal_addresses[0].insee_code", code, CommuneEnrichment.SOURCE, confidence));
    }

    @Test
    void reportsAllCandidatesIfSeveralCommunesFit() {
        PersonProfile profile = profile();
        profile.setPostalAddresses(
                List.of(address("38350", null), address("44000", "Atlantis"), address("99999", "X")));

        assertThat(derived(profile))
                .hasSize(2)
                .containsEntry("postal_addresses[1].insee_code_candidates", "44109 Nantes")
                .hasEntrySatisfying(
                        "postal_addresses[0].insee_code_candidates",
                        candidates -> assertThat(candidates)
                                .contains("38273 Nantes-en-Ratier; ")
                                .contains("38269 La Mure; "));
    }

    @Test
    void derivesNothingFromForeignAddressOrOneWithCode() {
        PersonProfile profile = profile();
        PostalAddress berlin = address("10115", "Berlin");
        berlin.setCountry("DE");
        PostalAddress coded = address("44000", "Nantes");
        coded.setInseeCode("44109");
        profile.setPostalAddresses(List.of(berlin, coded, address(null, "Nantes")));

        assertThat(derived(profile)).isEmpty();
    }

    @Test
    void isIdempotentAndKeepsDeliveredValues() {
        PersonProfile profile = profile();
        profile.setPhones(
                List.of(PhoneNumber.newBuilder().setNumber("06 12 34 56 78").build()));
        profile.setIbans(List.of("DE89370400440532013000"));
        profile.setPostalAddresses(List.of(address("44000", "NANTES")));
        byte[] before = new CanonicalCodec().encode(profile);

        enricher.enrich(RecordType.PERSON_PROFILE, profile);
        List<Derivation> once = List.copyOf(profile.getDerived());
        enricher.enrich(RecordType.PERSON_PROFILE, profile);

        assertThat(profile.getDerived()).isEqualTo(once).hasSize(10);
        assertThat(once).extracting(Derivation::getName).isSorted();
        profile.setDerived(List.of());
        assertThat(new CanonicalCodec().encode(profile)).isEqualTo(before);
    }

    @Test
    void resultIsIndependentOfPreviousRecords() {
        for (int i = 0; i < 10_000; i++) {
            Communication call = Communication.newBuilder()
                    .setOrganisation("t")
                    .setCorrespondent("3361234" + (1000 + i % 9000))
                    .build();
            enricher.enrich(RecordType.COMMUNICATION, call);
            assertThat(call.getDerived().get(1).getValue()).isEqualTo("+" + call.getCorrespondent());
        }
    }

    @Test
    void derivesNothingFromOwnAccountOfTransaction() {
        BankTransaction transaction = BankTransaction.newBuilder()
                .setOrganisation("b")
                .setIban("DE89370400440532013000")
                .build();

        enricher.enrich(RecordType.BANK_TRANSACTION, transaction);

        assertThat(transaction.getDerived()).isEmpty();
    }

    @Test
    void sourcesContainLibraryVersions() {
        assertThat(jarOf(PhoneNumberUtil.class)).contains(PhoneEnrichment.SOURCE.replace(' ', '-'));
        assertThat(jarOf(Iban.class))
                .contains(IbanEnrichment.SOURCE.replaceFirst(".*, ", "").replace(' ', '-'));
    }

    private static String jarOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }

    private static Derivation phone(String name, String value, String confidence) {
        return new Derivation(name, value, PhoneEnrichment.SOURCE, Double.parseDouble(confidence));
    }

    private static PersonProfile profile() {
        return EmptyCollections.fill(
                PersonProfile.newBuilder().setOrganisation("o").build());
    }

    private static PostalAddress address(String postcode, String city) {
        return PostalAddress.newBuilder().setPostcode(postcode).setCity(city).build();
    }

    private Map<String, String> iban(String iban) {
        BankAccount account =
                BankAccount.newBuilder().setOrganisation("b").setIban(iban).build();
        enricher.enrich(RecordType.BANK_ACCOUNT, account);
        return byName(account.getDerived());
    }

    private Map<String, String> derived(PersonProfile profile) {
        enricher.enrich(RecordType.PERSON_PROFILE, profile);
        return byName(profile.getDerived());
    }

    private static Map<String, String> byName(List<Derivation> derived) {
        Map<String, String> byName = new TreeMap<>();
        derived.forEach(derivation -> byName.put(derivation.getName(), derivation.getValue()));
        return byName;
    }
}
