package org.mesinfos.connectors.oracles;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import java.io.ByteArrayInputStream;
import java.util.Set;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.Contact;

/** ez-vcard, for contacts. */
final class ContactOracle implements Oracle {

    @Override
    public String library() {
        return "ez-vcard";
    }

    @Override
    public Set<String> connectors() {
        return Set.of("standard/vcard");
    }

    @Override
    public Values ours(CollectedRows rows, SourceContent content) {
        Values values = new Values();
        for (Contact contact : rows.records(Contact.class)) {
            values.item(contact.getFormattedName()).add("uid", contact.getUid());
            contact.getEmails().forEach(email -> values.add("e-mail", email.getAddress()));
            contact.getPhones().forEach(phone -> values.add("phone", phone.getNumber()));
            contact.getPostalAddresses()
                    .forEach(address -> values.add("city", address.getCity()).add("postcode", address.getPostcode()));
        }
        return values;
    }

    @Override
    public Values theirs(byte[] file) throws Exception {
        Values values = new Values();
        for (VCard card : Ezvcard.parse(new ByteArrayInputStream(file)).all()) {
            values.item(
                            card.getFormattedName() == null
                                    ? "null"
                                    : card.getFormattedName().getValue())
                    .add("uid", card.getUid() == null ? null : card.getUid().getValue());
            card.getEmails().forEach(email -> values.add("e-mail", email.getValue()));
            card.getTelephoneNumbers()
                    .forEach(phone -> values.add(
                            "phone", phone.getText() == null ? phone.getUri().getNumber() : phone.getText()));
            card.getAddresses()
                    .forEach(address ->
                            values.add("city", address.getLocality()).add("postcode", address.getPostalCode()));
        }
        return values;
    }
}
