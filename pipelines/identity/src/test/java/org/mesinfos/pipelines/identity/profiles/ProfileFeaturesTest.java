package org.mesinfos.pipelines.identity.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.linkage.features.AddressFeatures;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.records.BankAccount;
import org.mesinfos.records.Contract;
import org.mesinfos.records.EmailAddress;
import org.mesinfos.records.Gender;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.Party;
import org.mesinfos.records.PartyRole;
import org.mesinfos.records.PersonProfile;
import org.mesinfos.records.PhoneKind;
import org.mesinfos.records.PhoneNumber;
import org.mesinfos.records.PostalAddress;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

/** The values of records that identify a person. */
class ProfileFeaturesTest {

    private static final PostalAddress ADDRESS = address(record -> {
        record.setStreet("12 rue des Lilas");
        record.setComplement("B");
        record.setPostcode("75011");
        record.setCity("Paris");
    });
    private static final AddressFeatures LILAS = new AddressFeatures(null, "12 rue des Lilas", "B", "75011", "Paris");

    @Test
    void profileStatesAllThatIdentifiesAPerson() {
        PersonProfile profile = (PersonProfile) RecordType.PERSON_PROFILE.newRecord();
        profile.setGivenNames("Ana");
        profile.setFamilyName("Martin");
        profile.setFullName("not used beside its parts");
        profile.setBirthFamilyName("Roux");
        profile.setBirthPlace("Lyon");
        profile.setCivility("Mme");
        profile.setOccupation("baker");
        profile.setTaxNumber("T1");
        profile.setNationalInsuranceNumber("N1");
        profile.setEmails(List.of(newRecord(EmailAddress.class, record -> record.setAddress("ana@example.org"))));
        profile.setPhones(List.of(newRecord(PhoneNumber.class, record -> {
            record.setNumber("0639980001");
            record.setKind(PhoneKind.WORK_MOBILE);
        })));
        profile.setLines(List.of("0639980002"));
        profile.setIbans(List.of("FR76"));
        profile.setUsagePoints(List.of("U1"));
        profile.setPostalAddresses(List.of(ADDRESS));

        assertThat(ProfileFeatures.of(profile))
                .contains(new PersonFeatures(
                        Map.ofEntries(
                                Map.entry(Feature.GIVEN_NAMES, List.of("Ana")),
                                Map.entry(Feature.FAMILY_NAME, List.of("Martin")),
                                Map.entry(Feature.BIRTH_FAMILY_NAME, List.of("Roux")),
                                Map.entry(Feature.BIRTH_PLACE, List.of("Lyon")),
                                Map.entry(Feature.GENDER, List.of("FEMALE")),
                                Map.entry(Feature.OCCUPATION, List.of("baker")),
                                Map.entry(Feature.EMAIL, List.of("ana@example.org")),
                                Map.entry(Feature.PHONE, List.of("0639980001", "0639980002")),
                                Map.entry(Feature.PHONE_KIND, List.of("MOBILE")),
                                Map.entry(Feature.SHARED_IDENTIFIER, List.of("FR76", "U1")),
                                Map.entry(Feature.PERSONAL_IDENTIFIER, List.of("T1", "N1"))),
                        List.of(LILAS)));
    }

    @Test
    void fullNameCountsIfItsPartsAreAbsentAndAStatedGenderBeforeATitle() {
        PersonProfile profile = (PersonProfile) RecordType.PERSON_PROFILE.newRecord();
        profile.setFullName("Ana Martin");
        profile.setCivility("Mme");
        profile.setGender(Gender.MALE);

        assertThat(texts(profile))
                .isEqualTo(Map.of(Feature.FULL_NAME, List.of("Ana Martin"), Feature.GENDER, List.of("MALE")));

        profile.setFamilyName("Martin");
        assertThat(texts(profile)).doesNotContainKey(Feature.FULL_NAME);
        profile.setFamilyName(null);
        profile.setGivenNames("Ana");
        assertThat(texts(profile)).doesNotContainKey(Feature.FULL_NAME);
    }

    @Test
    void recordWithoutIdentifyingValuesMakesNoStatement() {
        PersonProfile blank = (PersonProfile) RecordType.PERSON_PROFILE.newRecord();
        blank.setFullName(" ");
        blank.setPostalAddresses(List.of(address(record -> record.setComplement("B"))));

        assertThat(ProfileFeatures.of(blank)).isEmpty();
        assertThat(ProfileFeatures.of(RecordType.BANK_TRANSACTION.newRecord())).isEmpty();
        assertThat(statement(RecordType.PERSON_PROFILE, blank)).isEmpty();
        assertThat(statement(RecordType.BANK_TRANSACTION, RecordType.BANK_TRANSACTION.newRecord()))
                .isEmpty();
    }

    @Test
    void statementIsThatOfARowWithASubject() {
        PersonProfile profile = (PersonProfile) RecordType.PERSON_PROFILE.newRecord();
        profile.setFullName("Ana Martin");
        profile.setEmails(List.of());
        profile.setPhones(List.of());
        profile.setLines(List.of());
        profile.setPostalAddresses(List.of());
        profile.setIbans(List.of());
        profile.setUsagePoints(List.of());

        assertThat(statement(RecordType.PERSON_PROFILE, profile))
                .contains(new ProfileStatement(
                        origin("f1"),
                        Subject.customer("C1"),
                        Locator.line(1),
                        StatementKind.PROFILE,
                        new PersonFeatures(Map.of(Feature.FULL_NAME, List.of("Ana Martin")), List.of())));
        assertThat(ProfileStatement.of(
                        origin("f1"), RecordType.PERSON_PROFILE, Optional.empty(), Locator.line(1), profile))
                .isEmpty();
        assertThat(statement(RecordType.PERSON_PROFILE, profile).orElseThrow())
                .hasToString("ProfileStatement of bank at line 1");
    }

    @Test
    void statementsOfOneRowAreInTheOrderOfTheirSubjectsAndKinds() {
        PersonFeatures name = new PersonFeatures(Map.of(Feature.FULL_NAME, List.of("Ana Martin")), List.of());
        ProfileStatement first = about(Subject.customer("C1"), StatementKind.PROFILE, name);
        ProfileStatement aside = about(Subject.customer("C1"), StatementKind.ASIDE, name);
        ProfileStatement second = about(Subject.customer("C2"), StatementKind.PROFILE, name);
        ProfileStatement account = about(new Subject(SubjectKind.ACCOUNT, "A1"), StatementKind.PROFILE, name);

        assertThat(ProfileStatements.of(List.of(account, second, aside, first)).stream())
                .containsExactly(first, aside, second, account);
    }

    private static ProfileStatement about(Subject subject, StatementKind kind, PersonFeatures features) {
        return new ProfileStatement(origin("f1"), subject, Locator.line(1), kind, features);
    }

    @Test
    void addressAloneIdentifies() {
        PersonProfile profile = (PersonProfile) RecordType.PERSON_PROFILE.newRecord();
        profile.setPostalAddresses(List.of(
                address(record -> record.setLines(List.of("3 place Verte", "69001 Lyon"))),
                address(record -> record.setPostcode("75011")),
                address(record -> record.setCity("Paris"))));

        assertThat(ProfileFeatures.of(profile).orElseThrow().addresses())
                .containsExactly(
                        new AddressFeatures(null, "3 place Verte", null, null, null),
                        new AddressFeatures(null, null, null, "75011", null),
                        new AddressFeatures(null, null, null, null, "Paris"));
    }

    @Test
    void accountAndInvoiceMentionAPerson() {
        BankAccount account = (BankAccount) RecordType.BANK_ACCOUNT.newRecord();
        account.setHolderName("Mme Ana Martin");
        account.setIban("FR76");
        Invoice invoice = (Invoice) RecordType.INVOICE.newRecord();
        invoice.setBuyerName("M. Ben Roux");
        invoice.setUsagePoint("U1");
        invoice.setBuyerAddress(ADDRESS);

        assertThat(texts(account))
                .isEqualTo(
                        Map.of(Feature.FULL_NAME, List.of("Ana Martin"), Feature.SHARED_IDENTIFIER, List.of("FR76")));
        assertThat(ProfileFeatures.of(invoice))
                .contains(new PersonFeatures(
                        Map.of(Feature.FULL_NAME, List.of("Ben Roux"), Feature.SHARED_IDENTIFIER, List.of("U1")),
                        List.of(LILAS)));
        assertThat(ProfileFeatures.statementKind(RecordType.INVOICE)).contains(StatementKind.ASIDE);
        assertThat(ProfileFeatures.statementKind(RecordType.PERSON_PROFILE)).contains(StatementKind.PROFILE);
        assertThat(ProfileFeatures.statementKind(RecordType.BANK_TRANSACTION)).isEmpty();
    }

    @Test
    void contractMentionsItsOnlyHolder() {
        Contract contract = (Contract) RecordType.CONTRACT.newRecord();
        contract.setUsagePoint("U1");
        contract.setLine("0639980001");
        Party holder = party(PartyRole.HOLDER, "Mme Ana Martin");
        holder.setEmail("ana@example.org");
        holder.setPhone("0639980002");
        holder.setAddress(ADDRESS);
        contract.setParties(List.of(party(PartyRole.BENEFICIARY, "Ben Roux"), holder));

        assertThat(ProfileFeatures.of(contract))
                .contains(new PersonFeatures(
                        Map.of(
                                Feature.FULL_NAME, List.of("Ana Martin"),
                                Feature.EMAIL, List.of("ana@example.org"),
                                Feature.PHONE, List.of("0639980001", "0639980002"),
                                Feature.SHARED_IDENTIFIER, List.of("U1")),
                        List.of(LILAS)));

        holder.setFamilyName("Martin");
        holder.setGivenNames("Ana");
        assertThat(texts(contract))
                .doesNotContainKey(Feature.FULL_NAME)
                .containsEntry(Feature.FAMILY_NAME, List.of("Martin"))
                .containsEntry(Feature.GIVEN_NAMES, List.of("Ana"));

        contract.setParties(List.of(holder, party(PartyRole.HOLDER, "Ben Roux")));
        assertThat(texts(contract).keySet()).containsExactlyInAnyOrder(Feature.PHONE, Feature.SHARED_IDENTIFIER);
    }

    @ParameterizedTest
    @CsvSource({"M.,MALE", "monsieur,MALE", "MME,FEMALE", "' Mlle ',FEMALE", "Sr.,MALE", "Srta,FEMALE", "Dr,", ","})
    void titleImpliesAGender(String title, Gender gender) {
        assertThat(PersonTitles.gender(title)).isEqualTo(Optional.ofNullable(gender));
    }

    @ParameterizedTest
    @CsvSource({"Mme Ana Martin,Ana Martin", "ANA  MARTIN,ANA MARTIN", "MARTIN Ana M.,MARTIN Ana", "' Ana ',Ana"})
    void titlesAreNotPartOfAName(String text, String name) {
        assertThat(PersonTitles.personName(text)).contains(name);
    }

    /** Sr is señor before a name and senior after it. */
    @ParameterizedTest
    @CsvSource({"Sr. Juan Roux,Juan Roux", "John Martin Sr.,John Martin Sr.", "Srta. Ana Roux,Ana Roux"})
    void aGenerationAfterANameIsNoTitle(String text, String name) {
        assertThat(PersonTitles.personName(text)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"M. et Mme Martin", "Ana & Ben Roux", "MARTIN/ROUX", "Mme", "M. Mme", ""})
    void namesOfSeveralPeopleOrOfNoneIdentifyNobody(String text) {
        assertThat(PersonTitles.personName(text)).isEmpty();
        assertThat(PersonTitles.personName(null)).isEmpty();
    }

    @Test
    void statementsAreReadAgainInTheSameOrder() throws IOException {
        ProfileStatements statements = ProfileStatements.of(List.of(
                stated("f2", 1, StatementKind.ASIDE, LILAS),
                stated("f1", 9, StatementKind.PROFILE, LILAS),
                stated("f1", 2, StatementKind.ASIDE, new AddressFeatures(null, null, null, null, "Paris"))));
        byte[] bytes = ProfileFile.write(statements);

        assertThat(ProfileFile.read(bytes)).isEqualTo(statements);
        assertThat(ProfileFile.read(bytes).stream().map(ProfileStatement::locator))
                .containsExactly(Locator.line(2), Locator.line(9), Locator.line(1));
        assertThat(ProfileFile.read(ProfileFile.write(ProfileStatements.none())).count())
                .isZero();
        assertThat(ProfileFile.write(ProfileFile.read(bytes))).isEqualTo(bytes);
    }

    @Test
    void damagedOrTruncatedStatementsAreAnError() {
        byte[] bytes = ProfileFile.write(ProfileStatements.of(List.of(stated("f1", 1, StatementKind.ASIDE, LILAS))));
        byte[] empty = ProfileFile.write(ProfileStatements.none());
        byte[] newer = new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("mesinfos.profiles-format\u00022", "mesinfos.profiles-format\u00023")
                .getBytes(StandardCharsets.ISO_8859_1);
        // The number of statements in the header is kept, their block is cut off.
        byte[] cut = Arrays.copyOf(bytes, headerEnd(bytes));

        assertThatIOException().isThrownBy(() -> ProfileFile.read(new byte[] {1, 2, 3}));
        assertThatIOException()
                .isThrownBy(() -> ProfileFile.read(newer))
                .withMessageContaining("Profiles are in format 3, this version reads 1 to 2");
        assertThatIOException()
                .isThrownBy(() -> ProfileFile.read(cut))
                .withMessageContaining("0 found, 1 were written");
        assertThat(empty).isNotEqualTo(cut);
    }

    /** Returns the end of the header: the end of the first sync marker. */
    private static int headerEnd(byte[] bytes) {
        String marker = "mesinfos people1";
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(marker) + marker.length();
    }

    @Test
    void sameStatementOfSeveralFilesIsRepeatedOnlyOnRequest() {
        ProfileStatements statements = ProfileStatements.of(List.of(
                stated("f1", 1, StatementKind.PROFILE, LILAS),
                stated("f1", 1, StatementKind.PROFILE, LILAS),
                stated("f2", 1, StatementKind.PROFILE, LILAS)));

        assertThat(statements.count()).isEqualTo(2);
        assertThat(statements.withoutRepetitions().stream()
                        .map(statement -> statement.origin().getFileSha256()))
                .containsExactly("f1");
        assertThat(statements.mergeReplacing(
                        ProfileStatements.of(List.of(stated("f3", 1, StatementKind.PROFILE, LILAS))),
                        origin -> origin.getFileSha256().equals("f1")))
                .isEqualTo(ProfileStatements.of(List.of(
                        stated("f2", 1, StatementKind.PROFILE, LILAS), stated("f3", 1, StatementKind.PROFILE, LILAS))));
        assertThat(statements.merge(ProfileStatements.none()))
                .isEqualTo(statements)
                .hasSameHashCodeAs(statements);
        assertThat(statements).isNotEqualTo(ProfileStatements.none()).hasToString("2 statements about people");
    }

    private static Map<Feature, List<String>> texts(SpecificRecord record) {
        return ProfileFeatures.of(record).orElseThrow().texts();
    }

    private static Optional<ProfileStatement> statement(RecordType type, SpecificRecord record) {
        return ProfileStatement.of(origin("f1"), type, Optional.of(Subject.customer("C1")), Locator.line(1), record);
    }

    private static ProfileStatement stated(String file, long line, StatementKind kind, AddressFeatures address) {
        return new ProfileStatement(
                origin(file),
                Subject.customer("C1"),
                Locator.line(line),
                kind,
                new PersonFeatures(Map.of(Feature.FULL_NAME, List.of("Ana Martin")), List.of(address)));
    }

    private static RowOrigin origin(String file) {
        return new RowOrigin("bank", "d", file, "bank/clients", 1, RowMode.APPEND, null, 50);
    }

    private static Party party(PartyRole role, String name) {
        return newRecord(Party.class, record -> {
            record.setRole(role);
            record.setName(name);
        });
    }

    private static PostalAddress address(Consumer<PostalAddress> values) {
        return newRecord(PostalAddress.class, record -> {
            record.setLines(List.of());
            values.accept(record);
        });
    }

    private static <T extends SpecificRecord> T newRecord(Class<T> type, Consumer<T> values) {
        try {
            T record = type.getDeclaredConstructor().newInstance();
            values.accept(record);
            return record;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
