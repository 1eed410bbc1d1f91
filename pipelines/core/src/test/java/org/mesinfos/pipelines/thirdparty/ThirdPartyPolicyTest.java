package org.mesinfos.pipelines.thirdparty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.CalendarEvent;
import org.mesinfos.records.Communication;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.HealthReimbursement;
import org.mesinfos.records.Message;
import org.mesinfos.records.MessageParticipant;
import org.mesinfos.records.ParticipantRole;
import org.mesinfos.records.PersonProfile;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.Sighting;

final class ThirdPartyPolicyTest {

    private static String digest(String text) {
        return "digest of " + text;
    }

    private static void apply(RecordType type, Treatment treatment, SpecificRecord record) {
        ThirdPartyPolicy.of(Map.of(type, treatment)).apply(Map.of(type, List.of(record)), ThirdPartyPolicyTest::digest);
    }

    private static Communication call() {
        Communication call = (Communication) RecordType.COMMUNICATION.newRecord();
        call.setOrganisation("telecom");
        call.setCorrespondent("+33 6 39 98 01 02");
        call.setDurationSeconds(60L);
        return call;
    }

    @Test
    void keepsEverythingByDefault() {
        Communication call = call();
        ThirdPartyPolicy.KEEP.apply(Map.of(RecordType.COMMUNICATION, List.of(call)), ThirdPartyPolicyTest::digest);

        assertThat(call).isEqualTo(call());
    }

    @Test
    void removesMaskedValuesAndKeepsTheRest() {
        Communication call = call();
        apply(RecordType.COMMUNICATION, Treatment.MASK, call);

        assertThat(call.getCorrespondent()).isNull();
        assertThat(call.getDurationSeconds()).isEqualTo(60);
    }

    @Test
    void replacesValuesByDigestsOfTheirNormalisedText() {
        Message message = (Message) RecordType.MESSAGE.newRecord();
        MessageParticipant participant = new MessageParticipant();
        participant.setRole(ParticipantRole.FROM);
        participant.setName(" Marie  Fictive ");
        participant.setAddress("MARIE@EXAMPLE.ORG");
        message.setParticipants(new ArrayList<>(List.of(participant)));
        apply(RecordType.MESSAGE, Treatment.DIGEST, message);

        assertThat(participant.getName()).isEqualTo("t-digest of marie fictive");
        assertThat(participant.getAddress()).isEqualTo("t-digest of marie@example.org");
        assertThat(participant.getRole()).isEqualTo(ParticipantRole.FROM);
    }

    @Test
    void removesDatesWhichHaveNoDigest() {
        HealthReimbursement reimbursement = (HealthReimbursement) RecordType.HEALTH_REIMBURSEMENT.newRecord();
        reimbursement.setBeneficiaryBirthDate(LocalDate.of(2015, 3, 1));
        apply(RecordType.HEALTH_REIMBURSEMENT, Treatment.DIGEST, reimbursement);

        assertThat(reimbursement.getBeneficiaryBirthDate()).isNull();
    }

    @Test
    void removesReportedAndDerivedValuesOfTheFields() {
        BankTransaction transaction = (BankTransaction) RecordType.BANK_TRANSACTION.newRecord();
        transaction.setCounterpartyIban("FR7612345678901234567890189");
        transaction.setDerived(new ArrayList<>(List.of(
                new Derivation("counterparty_iban.bank", "BANK", "table", 1.0),
                new Derivation("category", "01.1", "rule", 0.9))));
        Sighting sighting = new Sighting();
        sighting.setReported(new HashMap<>(Map.of("counterparty_name", "Marie", "label", "VIR")));
        transaction.setSightings(new ArrayList<>(List.of(sighting)));
        apply(RecordType.BANK_TRANSACTION, Treatment.MASK, transaction);

        assertThat(transaction.getCounterpartyIban()).isNull();
        assertThat(transaction.getDerived()).extracting(Derivation::getName).containsExactly("category");
        assertThat(sighting.getReported()).isEqualTo(Map.of("label", "VIR"));
    }

    private static BankTransaction payment(String party, Derivation... derived) {
        BankTransaction transaction = (BankTransaction) RecordType.BANK_TRANSACTION.newRecord();
        transaction.setCounterpartyName(party);
        transaction.setDerived(new ArrayList<>(List.of(derived)));
        return transaction;
    }

    @ParameterizedTest
    @EnumSource(names = {"MASK", "DIGEST"})
    void removesADerivedMerchantThatRepeatsTheNameOfACounterparty(Treatment treatment) {
        BankTransaction transaction =
                payment("M. Émile MARTIN", new Derivation("merchant", "EMILE MARTIN", "label", 0.6));
        apply(RecordType.BANK_TRANSACTION, treatment, transaction);

        assertThat(transaction.getDerived()).isEmpty();
    }

    @Test
    void removesADerivedMerchantThatRepeatsTheWordsOfANameInAnotherOrder() {
        BankTransaction transaction =
                payment("Monsieur Emile MARTIN", new Derivation("merchant", "MARTIN EMILE", "label", 0.6));
        apply(RecordType.BANK_TRANSACTION, Treatment.MASK, transaction);

        assertThat(transaction.getDerived()).isEmpty();
    }

    @Test
    void removesADerivedMerchantThatRepeatsANameOfAnotherSource() {
        BankTransaction transaction = payment("E. MARTIN", new Derivation("merchant", "EMILE MARTIN", "label", 0.6));
        Sighting sighting = new Sighting();
        sighting.setReported(new HashMap<>(Map.of("counterparty_name", "Emile Martin")));
        transaction.setSightings(new ArrayList<>(List.of(sighting)));
        apply(RecordType.BANK_TRANSACTION, Treatment.MASK, transaction);

        assertThat(transaction.getDerived()).isEmpty();
    }

    @Test
    void keepsTheDerivedNameOfACompany() {
        BankTransaction known = payment(
                "CARREFOUR MARKET",
                new Derivation("brand", "Carrefour", "table", 0.95),
                new Derivation("merchant", "CARREFOUR MARKET", "label", 0.9));
        apply(RecordType.BANK_TRANSACTION, Treatment.MASK, known);

        assertThat(known.getDerived()).extracting(Derivation::getName).containsExactly("brand", "merchant");
    }

    @Test
    void keepsADerivedMerchantOfTheLabelAlone() {
        BankTransaction transaction = payment("E. MARTIN", new Derivation("merchant", "BOULANGERIE", "label", 0.6));
        apply(RecordType.BANK_TRANSACTION, Treatment.MASK, transaction);

        assertThat(transaction.getDerived()).extracting(Derivation::getName).containsExactly("merchant");
    }

    /** Fields of a type that a mask leaves, because they state nothing that identifies others, or because they are free text. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bank-transactions | additional account_number iban bic account_label booking_date value_date operation_date"
                        + " booking_instant amount currency original_amount original_currency exchange_rate label"
                        + " label_detail kind transaction_code category sub_category purpose_code counterparty_bic"
                        + " remittance_information structured_reference bank_reference end_to_end_id instruction_id"
                        + " mandate_id card_suffix cheque_number merchant_category_code merchant_city merchant_country"
                        + " balance_after fees reversal return_reason status statement_id entry_reference entry_position"
                        + " note",
                "calendar-events | additional uid calendar title description location latitude longitude start_instant end_instant"
                        + " start_local_time end_local_time zone start_date end_date all_day duration status"
                        + " recurrence_rule recurrence_id recurrence_exceptions attendees.role attendees.status"
                        + " categories reminders visibility transparency sequence url conference_url created_instant"
                        + " updated_instant attachments.name attachments.reference attachments.media_type"
                        + " attachments.size_bytes attachments.sha256",
                "communications | call_id instant local_time zone line secondary_line direction kind kind_label"
                        + " correspondent_kind correspondent_plan call_origin duration_seconds volume_bytes message_count"
                        + " charged_quantity charged_unit cost cost_net currency tariff_label invoice_number latitude"
                        + " longitude cell_id network network_code country country_label destination_label roaming"
                        + " end_cause access_point imei imsi",
                "contacts | uid contact_points.kind categories starred created_instant updated_instant",
                "health-reimbursements | additional statement_number line_number care_date care_end_date payment_date"
                        + " beneficiary_rank national_insurance_number act_code act_label practitioner_kind"
                        + " practitioner_name practitioner_identifier quantity paid base rate reimbursed"
                        + " complementary_reimbursed flat_deduction remaining currency third_party_payment payee scheme"
                        + " complementary_scheme",
                "messages | kind message_id thread_id in_reply_to references sent_instant received_instant"
                        + " participants.role title text html service mailbox folder flags read flagged priority labels"
                        + " size_bytes link attachments.name attachments.reference attachments.media_type"
                        + " attachments.size_bytes attachments.sha256",
                "receipts | receipt_number till_receipt_number transaction_id transaction_kind order_number instant"
                        + " local_time zone shop_id shop_name shop_address.kind shop_address.label"
                        + " shop_address.recipient shop_address.lines shop_address.street shop_address.complement"
                        + " shop_address.post_office_box shop_address.postcode shop_address.city"
                        + " shop_address.delivery_office shop_address.region shop_address.country"
                        + " shop_address.country_label shop_address.insee_code shop_address.latitude"
                        + " shop_address.longitude shop_siret checkout_id cashier_id online total paid"
                        + " discount_total tax_total currency item_count points_won points_used points_balance"
                        + " loyalty_number payment_means.method payment_means.code payment_means.label"
                        + " payment_means.amount payment_means.iban payment_means.bic payment_means.mandate_id"
                        + " payment_means.creditor_id payment_means.card_suffix payment_means.account_name"
                        + " tax_breakdown.category tax_breakdown.label tax_breakdown.rate"
                        + " tax_breakdown.taxable_amount tax_breakdown.tax_amount tax_breakdown.exemption_reason"
                        + " lines.position lines.barcode lines.label lines.quantity lines.unit lines.unit_price"
                        + " lines.amount lines.discount lines.family_code lines.family_label lines.section_code"
                        + " lines.section_label lines.type_code lines.type_label lines.brand lines.tax_rate"
                        + " lines.tax_amount lines.points_won lines.online"
            })
    void leavesOnlyWhatIsNotAboutOthers(String type, String left) {
        RecordType recordType = RecordType.ofFileName(type).orElseThrow();
        SpecificRecord record = FilledRecords.filled(recordType);
        apply(recordType, Treatment.MASK, record);

        assertThat(FilledRecords.filledFields(record)).containsExactly(left.split(" "));
    }

    @Test
    void masksAllOfTheHouseholdInAProfile() {
        PersonProfile profile = (PersonProfile) FilledRecords.filled(RecordType.PERSON_PROFILE);
        apply(RecordType.PERSON_PROFILE, Treatment.MASK, profile);

        assertThat(FilledRecords.filledFields(profile))
                .contains("full_name", "household_reference", "children_count", "household_members.quality")
                .noneMatch(name -> name.matches("household_members\\.(?!quality).*|spouse.*|children_birth_dates"))
                .doesNotContain("co_holder_name", "household_name");
    }

    @Test
    void removesListedValuesWithoutAField() {
        CalendarEvent event = (CalendarEvent) RecordType.CALENDAR_EVENT.newRecord();
        event.setAdditional(new TreeMap<>(Map.of("ORGANIZER/@CN", "Marie", "DTSTAMP", "20240102T080000Z")));
        Sighting sighting = new Sighting();
        sighting.setReported(
                new HashMap<>(Map.of("additional.ORGANIZER/@CN", "Marie", "additional.DTSTAMP", "20240103T080000Z")));
        event.setSightings(new ArrayList<>(List.of(sighting)));
        apply(RecordType.CALENDAR_EVENT, Treatment.DIGEST, event);

        assertThat(event.getAdditional()).isEqualTo(Map.of("DTSTAMP", "20240102T080000Z"));
        assertThat(sighting.getReported()).isEqualTo(Map.of("additional.DTSTAMP", "20240103T080000Z"));
    }

    @ParameterizedTest
    @EnumSource(RecordType.class)
    void isDocumentedFieldByField(RecordType type) throws IOException {
        String page = Files.readString(Path.of("../../docs/privacy.md"));
        String fields = ThirdPartyFields.of(type).stream()
                .map(field -> "`" + field + "`")
                .collect(Collectors.joining(", "));

        assertThat(page).contains(fields.isEmpty() ? "" : "| `" + type.fileName() + "` | " + fields + " |\n");
    }

    @ParameterizedTest
    @EnumSource(RecordType.class)
    void listsFieldsThatExist(RecordType type) {
        SpecificRecord record = type.newRecord();
        ThirdPartyPolicy.of(Map.of(type, Treatment.MASK)).apply(Map.of(type, List.of(record)), text -> text);

        assertThat(record).isEqualTo(type.newRecord());
    }
}
