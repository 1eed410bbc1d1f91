package org.mesinfos.connectors.standard.vcard;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.vobject.BackslashEscapes;
import org.mesinfos.connectors.format.vobject.VObjectDateTime;
import org.mesinfos.connectors.standard.person.CustomerRows;
import org.mesinfos.connectors.standard.person.RecordKeys;
import org.mesinfos.records.Contact;
import org.mesinfos.records.Gender;
import org.mesinfos.records.RecordType;

/** Builder of a contact from one card. */
final class ContactReader {

    private static final List<String> METADATA = List.of("VERSION", "PRODID", "REV");
    /** Parameter with which Apple address books mark a placeholder year. */
    private static final String PLACEHOLDER_YEAR = "X-APPLE-OMIT-YEAR";

    private final TreeElement card;
    private final Locator locator;
    private final CustomerRows rows;

    ContactReader(TreeElement card, Locator locator, CustomerRows rows) {
        this.card = card;
        this.locator = locator;
        this.rows = rows;
    }

    void read() {
        if (isEmpty()) {
            rows.readAndReject(RejectionReason.MISSING_VALUE, locator, "an empty card", "a name");
            return;
        }
        rows.read();
        Contact contact = rows.newRecord(RecordType.CONTACT, Contact.class);
        names(contact);
        dates(contact);
        work(contact);
        ContactChannels.set(contact, card);
        ContactFiles.set(contact, card);
        text("UID", contact::setUid);
        text("NOTE", contact::setNote);
        gender(contact);
        CardProperty.first(card, "CATEGORIES")
                .ifPresent(property -> BackslashEscapes.split(property.element().claim(), ',').stream()
                        .map(category -> BackslashEscapes.unescape(category).strip())
                        .filter(category -> !category.isEmpty())
                        .forEach(contact.getCategories()::add));
        card.forEachUnclaimed("", contact.getAdditional()::put);
        rows.accept(contact, locator, key(contact));
    }

    private boolean isEmpty() {
        return card.children()
                .allMatch(child ->
                        METADATA.contains(child.name()) || child.value().isBlank() || isBlankName(child));
    }

    private static boolean isBlankName(TreeElement child) {
        return child.name().equals("N") && child.value().replace(";", "").isBlank();
    }

    private void names(Contact contact) {
        text("FN", contact::setFormattedName);
        text("NICKNAME", contact::setNickname);
        CardProperty.first(card, "N").ifPresent(name -> {
            List<String> parts = nameParts(name);
            part(parts, 0, contact::setFamilyName);
            part(parts, 1, contact::setGivenNames);
            part(parts, 2, contact::setAdditionalNames);
            part(parts, 3, contact::setCivility);
            part(parts, 4, contact::setSuffix);
        });
    }

    /**
     * Returns the parts of a name. From version 3.0 on a part may be a list. Parts after the fifth have no defined
     * meaning.
     */
    private List<String> nameParts(CardProperty name) {
        boolean lists = CardProperty.first(card, "VERSION")
                .map(version -> !version.raw().equals("2.1"))
                .orElse(true);
        List<String> parts = BackslashEscapes.split(name.raw(), ';');
        if (parts.stream().skip(5).allMatch(String::isBlank)) {
            name.claim();
        }
        return parts.stream()
                .map(part ->
                        lists ? list(part) : BackslashEscapes.unescape(part).strip())
                .toList();
    }

    private static String list(String part) {
        return String.join(
                " ",
                BackslashEscapes.split(part, ',').stream()
                        .map(name -> BackslashEscapes.unescape(name).strip())
                        .toList());
    }

    private static void part(List<String> parts, int index, Consumer<String> field) {
        if (index < parts.size() && !parts.get(index).isBlank()) {
            field.accept(parts.get(index));
        }
    }

    private void dates(Contact contact) {
        moment("BDAY").ifPresent(moment -> contact.setBirthDate(moment.date()));
        moment("ANNIVERSARY")
                .or(() -> moment("X-ANNIVERSARY"))
                .ifPresent(moment -> contact.setAnniversaryDate(moment.date()));
        instant("CREATED").ifPresent(contact::setCreatedInstant);
        instant("REV").ifPresent(contact::setUpdatedInstant);
    }

    /** Reads a date. If the value also has a time of day, it stays unclaimed. */
    private Optional<VObjectDateTime> moment(String name) {
        Optional<CardProperty> property = CardProperty.first(card, name);
        Optional<VObjectDateTime> moment =
                property.flatMap(found -> VObjectDateTime.of(found.raw()).filter(read -> hasYear(read, found)));
        moment.filter(found -> found.time().isEmpty())
                .ifPresent(date -> property.get().claim());
        return moment;
    }

    private static boolean hasYear(VObjectDateTime moment, CardProperty property) {
        return property.parameter(PLACEHOLDER_YEAR)
                .filter(year -> year.equals(Integer.toString(moment.date().getYear())))
                .isEmpty();
    }

    private Optional<java.time.Instant> instant(String name) {
        Optional<CardProperty> property = CardProperty.first(card, name);
        Optional<java.time.Instant> instant =
                property.flatMap(found -> VObjectDateTime.of(found.raw())).flatMap(VObjectDateTime::instant);
        instant.ifPresent(found -> property.get().claim());
        return instant;
    }

    private void work(Contact contact) {
        text("TITLE", contact::setJobTitle);
        text("ROLE", contact::setRole);
        CardProperty.first(card, "ORG").ifPresent(organisation -> {
            List<String> units = organisation.takeParts().stream()
                    .filter(unit -> !unit.isEmpty())
                    .toList();
            if (!units.isEmpty()) {
                contact.setOrganisationName(String.join("/", units));
            }
        });
    }

    /** Reads the gender. A text after the code stays unclaimed. */
    private void gender(Contact contact) {
        CardProperty.first(card, "GENDER").ifPresent(property -> {
            String code = BackslashEscapes.split(property.raw(), ';').get(0).strip();
            if (code.equals("M") || code.equals("F")) {
                contact.setGender(code.equals("M") ? Gender.MALE : Gender.FEMALE);
            } else if (code.equals("O")) {
                contact.setGender(Gender.OTHER);
            }
            if (contact.getGender() != null && code.equals(property.raw())) {
                property.claim();
            }
        });
    }

    private void text(String name, Consumer<String> field) {
        CardProperty.first(card, name).ifPresent(property -> field.accept(property.take()));
    }

    private static RecordKey key(Contact contact) {
        if (contact.getUid() != null) {
            return RecordKeys.nativeReference(contact.getUid());
        }
        String email = contact.getEmails().isEmpty()
                ? null
                : contact.getEmails().get(0).getAddress();
        String phone = contact.getPhones().isEmpty()
                ? null
                : contact.getPhones().get(0).getNumber();
        return RecordKeys.natural(
                contact.getFormattedName(), contact.getFamilyName(), contact.getGivenNames(), email, phone);
    }
}
