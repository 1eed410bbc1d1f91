package org.mesinfos.connectors.standard.vcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.Contact;
import org.mesinfos.records.EmailAddress;
import org.mesinfos.records.Gender;
import org.mesinfos.records.PhoneKind;
import org.mesinfos.records.PhoneNumber;

class VcardConnectorTest {

    private final VcardConnector connector = new VcardConnector();

    @Test
    void claimsFilesThatStartWithACard() throws IOException {
        assertThat(recognise("\n begin:vcard \r\nVERSION:4.0\r\n")).isInstanceOf(Recognition.Claimed.class);
        assertThat(recognise("Carnet\nBEGIN:VCARD\n")).isInstanceOf(Recognition.Declined.class);
        assertThat(recognise("BEGIN:VCALENDAR\n")).isEqualTo(Recognition.OTHER_FORMAT);
    }

    @Test
    void readsListsInNamesFromVersion3On() throws IOException {
        assertThat(contact("VERSION:4.0\nN:Perrot;Yann,Jean;;M.,Dr;\nFN:x\n").getCivility())
                .isEqualTo("M. Dr");
        assertThat(contact("VERSION:2.1\nN:Perrot;Yann, Jean\nFN:x\n").getGivenNames())
                .isEqualTo("Yann, Jean");
    }

    @Test
    void storesParametersInLabelOrAdditional() throws IOException {
        Contact contact = contact("VERSION:4.0\nFN:x\nTEL;TYPE=cell,work;PREF=2:1\nTEL;TYPE=pager:2\nTEL:3\n");

        assertThat(contact.getPhones())
                .extracting(phone -> phone.getNumber() + " " + phone.getKind() + " " + phone.getLabel())
                .containsExactly("1 WORK_MOBILE cell,work", "2 " + PhoneKind.OTHER + " pager", "3 null null");
        assertThat(contact.getAdditional()).containsEntry("TEL/@PREF", "2");
    }

    @Test
    void prefersThePropertiesOfTheLowestRank() throws IOException {
        Contact contact = contact("""
                VERSION:4.0
                FN:x
                EMAIL;PREF=50:a@example.org
                EMAIL;PREF=10:b@example.org
                EMAIL:c@example.org
                TEL;PREF=1:1
                TEL;PREF=2:2
                TEL;PREF=0:3
                """);

        assertThat(contact.getEmails()).extracting(EmailAddress::getPreferred).containsExactly(null, true, null);
        assertThat(contact.getPhones()).extracting(PhoneNumber::getPreferred).containsExactly(true, null, null);
        assertThat(contact.getAdditional())
                .containsOnlyKeys("EMAIL/@PREF", "EMAIL[2]/@PREF", "TEL[2]/@PREF", "TEL[3]/@PREF", "VERSION");
    }

    @Test
    void removesSchemeOfAddressesAndNumbers() throws IOException {
        Contact contact = contact("""
                VERSION:4.0
                FN:x
                TEL;VALUE=uri;TYPE=cell:tel:+33-1-99-00-00-01
                TEL;VALUE=uri:tel:+33-1-99-00-00-02;ext=12
                EMAIL:mailto:ana@example.org
                """);

        assertThat(contact.getPhones())
                .extracting(PhoneNumber::getNumber)
                .containsExactly("+33-1-99-00-00-01", "+33-1-99-00-00-02");
        assertThat(contact.getEmails()).extracting(EmailAddress::getAddress).containsExactly("ana@example.org");
        assertThat(contact.getAdditional())
                .containsOnly(entry("VERSION", "4.0"), entry("TEL[2]", "tel:+33-1-99-00-00-02;ext=12"));
    }

    @Test
    void storesInvalidDateInAdditional() throws IOException {
        Contact contact = contact("FN:x\nBDAY;VALUE=text:circa 1800\nGENDER:F\n");

        assertThat(contact.getBirthDate()).isNull();
        assertThat(contact.getGender()).isEqualTo(Gender.FEMALE);
        assertThat(contact.getAdditional()).containsEntry("BDAY", "circa 1800").containsEntry("BDAY/@VALUE", "text");
    }

    @Test
    void ignoresBirthdayWithoutYear() throws IOException {
        Contact contact = contact("FN:x\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-05-06\n");

        assertThat(contact.getBirthDate()).isNull();
        assertThat(contact.getAdditional())
                .containsEntry("BDAY", "1604-05-06")
                .containsEntry("BDAY/@X-APPLE-OMIT-YEAR", "1604");
    }

    @Test
    void readsSizeAndHashOfEmbeddedPhoto() throws IOException {
        assertThat(contact("FN:x\nPHOTO:data:image/gif;base64,R0lGODdh\n").getAttachments())
                .singleElement()
                .satisfies(photo -> {
                    assertThat(photo.getMediaType()).isEqualTo("image/gif");
                    assertThat(photo.getSizeBytes()).isEqualTo(6L);
                    assertThat(photo.getSha256()).hasSize(64);
                });
    }

    @Test
    void storesSecondPropertyOfANameInAdditional() throws IOException {
        assertThat(contact("FN:x\nFN;LANGUAGE=en:y\nNOTE:a\nNOTE:b\n").getAdditional())
                .containsEntry("FN[2]", "y")
                .containsEntry("FN[2]/@LANGUAGE", "en")
                .containsEntry("NOTE[2]", "b");
    }

    @Test
    void readsUtf16() throws IOException {
        byte[] bytes = "\ufeffBEGIN:VCARD\r\nFN:Maïwenn\r\nEND:VCARD\r\n".getBytes(StandardCharsets.UTF_16LE);

        assertThat(CollectedRows.of(connector, BytesContent.of("x.vcf", bytes)).records(Contact.class))
                .extracting(Contact::getFormattedName)
                .containsExactly("Maïwenn");
    }

    private Contact contact(String properties) throws IOException {
        CollectedRows rows =
                CollectedRows.of(connector, BytesContent.utf8("x.vcf", "BEGIN:VCARD\n" + properties + "END:VCARD\n"));
        assertThat(rows.rejections()).isEmpty();
        return rows.records(Contact.class).get(0);
    }

    private Recognition recognise(String text) throws IOException {
        return connector.recognise(BufferedFilePreview.of(BytesContent.utf8("x", text), PdfReader.inProcess()));
    }
}
