package org.mesinfos.pipelines.identity.profiles;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.mesinfos.linkage.features.AddressFeatures;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.linkage.features.PhoneKind;
import org.mesinfos.records.BankAccount;
import org.mesinfos.records.Contract;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.Party;
import org.mesinfos.records.PartyRole;
import org.mesinfos.records.PersonProfile;
import org.mesinfos.records.PhoneNumber;
import org.mesinfos.records.RecordType;

/**
 * Extractor of the features that identify a person from canonical records. An instance processes one record.
 *
 * <p>Records about other people (contacts, messages, counterparties) are not evaluated.
 */
public final class ProfileFeatures {

    /**
     * Extraction of features from records of one type.
     *
     * @param kind kind of statement that these records make
     */
    private record Extraction(StatementKind kind, BiConsumer<ProfileFeatures, SpecificRecord> extractor) {}

    private static final Map<RecordType, Extraction> EXTRACTIONS = Map.of(
            RecordType.PERSON_PROFILE,
            new Extraction(StatementKind.PROFILE, (features, record) -> features.profile((PersonProfile) record)),
            RecordType.BANK_ACCOUNT,
            new Extraction(StatementKind.ASIDE, (features, record) -> features.account((BankAccount) record)),
            RecordType.CONTRACT,
            new Extraction(StatementKind.ASIDE, (features, record) -> features.contract((Contract) record)),
            RecordType.INVOICE,
            new Extraction(StatementKind.ASIDE, (features, record) -> features.invoice((Invoice) record)));

    private final Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
    private final List<AddressFeatures> addresses = new ArrayList<>();

    private ProfileFeatures() {}

    /** Returns the kind of statement that records of a type make; empty if they make none. */
    public static Optional<StatementKind> statementKind(RecordType type) {
        return Optional.ofNullable(EXTRACTIONS.get(type)).map(Extraction::kind);
    }

    /** Extracts the features of a record; empty if there are none. */
    public static Optional<PersonFeatures> of(SpecificRecord record) {
        ProfileFeatures extracted = new ProfileFeatures();
        Extraction extraction = EXTRACTIONS.get(RecordType.of(record));
        if (extraction != null) {
            extraction.extractor().accept(extracted, record);
        }
        return extracted.texts.isEmpty() && extracted.addresses.isEmpty()
                ? Optional.empty()
                : Optional.of(new PersonFeatures(extracted.texts, extracted.addresses));
    }

    private void profile(PersonProfile profile) {
        if (profile.getGivenNames() == null && profile.getFamilyName() == null) {
            add(Feature.FULL_NAME, profile.getFullName());
        }
        add(Feature.GIVEN_NAMES, profile.getGivenNames());
        add(Feature.FAMILY_NAME, profile.getFamilyName());
        add(Feature.BIRTH_FAMILY_NAME, profile.getBirthFamilyName());
        add(Feature.BIRTH_DATE, profile.getBirthDate());
        add(Feature.BIRTH_PLACE, profile.getBirthPlace());
        add(
                Feature.GENDER,
                profile.getGender() == null
                        ? PersonTitles.gender(profile.getCivility()).orElse(null)
                        : profile.getGender());
        profile.getEmails().forEach(email -> add(Feature.EMAIL, email.getAddress()));
        profile.getPhones().forEach(this::phone);
        profile.getLines().forEach(line -> add(Feature.PHONE, line));
        profile.getPostalAddresses().forEach(this::address);
        add(Feature.OCCUPATION, profile.getOccupation());
        profile.getIbans().forEach(iban -> add(Feature.SHARED_IDENTIFIER, iban));
        profile.getUsagePoints().forEach(point -> add(Feature.SHARED_IDENTIFIER, point));
        add(Feature.PERSONAL_IDENTIFIER, profile.getTaxNumber());
        add(Feature.PERSONAL_IDENTIFIER, profile.getNationalInsuranceNumber());
    }

    private void phone(PhoneNumber phone) {
        add(Feature.PHONE, phone.getNumber());
        if (phone.getNumber() != null && phone.getKind() != null) {
            add(
                    Feature.PHONE_KIND,
                    switch (phone.getKind()) {
                        case MOBILE, WORK_MOBILE -> PhoneKind.MOBILE;
                        case HOME, WORK -> PhoneKind.LANDLINE;
                        case FAX, OTHER -> PhoneKind.UNKNOWN;
                    });
        }
    }

    private void account(BankAccount account) {
        add(Feature.FULL_NAME, PersonTitles.personName(account.getHolderName()).orElse(null));
        add(Feature.SHARED_IDENTIFIER, account.getIban());
    }

    private void contract(Contract contract) {
        add(Feature.SHARED_IDENTIFIER, contract.getUsagePoint());
        add(Feature.PHONE, contract.getLine());
        List<Party> holders = contract.getParties().stream()
                .filter(party -> party.getRole() == PartyRole.HOLDER)
                .toList();
        if (holders.size() == 1) {
            party(holders.get(0));
        }
    }

    private void party(Party party) {
        if (party.getGivenNames() == null && party.getFamilyName() == null) {
            add(Feature.FULL_NAME, PersonTitles.personName(party.getName()).orElse(null));
        }
        add(Feature.GIVEN_NAMES, party.getGivenNames());
        add(Feature.FAMILY_NAME, party.getFamilyName());
        add(Feature.BIRTH_DATE, party.getBirthDate());
        add(Feature.EMAIL, party.getEmail());
        add(Feature.PHONE, party.getPhone());
        if (party.getAddress() != null) {
            address(party.getAddress());
        }
    }

    private void invoice(Invoice invoice) {
        add(Feature.FULL_NAME, PersonTitles.personName(invoice.getBuyerName()).orElse(null));
        add(Feature.SHARED_IDENTIFIER, invoice.getUsagePoint());
        if (invoice.getBuyerAddress() != null) {
            address(invoice.getBuyerAddress());
        }
    }

    private void address(org.mesinfos.records.PostalAddress address) {
        String street = address.getStreet();
        if (street == null && !address.getLines().isEmpty()) {
            street = address.getLines().get(0);
        }
        if (street != null || address.getPostcode() != null || address.getCity() != null) {
            addresses.add(new AddressFeatures(
                    null, street, address.getComplement(), address.getPostcode(), address.getCity()));
        }
    }

    private void add(Feature feature, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (!text.isBlank()) {
            texts.computeIfAbsent(feature, first -> new ArrayList<>()).add(text);
        }
    }
}
