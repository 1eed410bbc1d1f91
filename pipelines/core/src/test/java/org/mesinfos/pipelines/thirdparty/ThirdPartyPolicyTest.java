package org.mesinfos.pipelines.thirdparty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Communication;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.HealthReimbursement;
import org.mesinfos.records.Message;
import org.mesinfos.records.MessageParticipant;
import org.mesinfos.records.ParticipantRole;
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

    @ParameterizedTest
    @EnumSource(RecordType.class)
    void listsFieldsThatExist(RecordType type) {
        SpecificRecord record = type.newRecord();
        ThirdPartyPolicy.of(Map.of(type, Treatment.MASK)).apply(Map.of(type, List.of(record)), text -> text);

        assertThat(record).isEqualTo(type.newRecord());
    }
}
