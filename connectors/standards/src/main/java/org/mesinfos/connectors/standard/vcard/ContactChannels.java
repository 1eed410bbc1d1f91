package org.mesinfos.connectors.standard.vcard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.address.PostalAddresses;
import org.mesinfos.records.AddressKind;
import org.mesinfos.records.Contact;
import org.mesinfos.records.ContactPoint;
import org.mesinfos.records.EmailAddress;
import org.mesinfos.records.EmailKind;
import org.mesinfos.records.PhoneKind;
import org.mesinfos.records.PhoneNumber;
import org.mesinfos.records.PostalAddress;

/** Reader of the e-mail addresses, telephone numbers, postal addresses and other contact points of a contact. */
final class ContactChannels {

    /** Kind of contact point by property, both standard properties and those of vendors. */
    private static final Map<String, String> POINTS = Map.ofEntries(
            Map.entry("URL", "url"),
            Map.entry("IMPP", "impp"),
            Map.entry("RELATED", "relation"),
            Map.entry("AGENT", "relation"),
            Map.entry("X-ABRELATEDNAMES", "relation"),
            Map.entry("SOCIALPROFILE", "social-profile"),
            Map.entry("X-SOCIALPROFILE", "social-profile"),
            Map.entry("X-AIM", "aim"),
            Map.entry("X-GOOGLE-TALK", "google-talk"),
            Map.entry("X-GTALK", "google-talk"),
            Map.entry("X-ICQ", "icq"),
            Map.entry("X-JABBER", "jabber"),
            Map.entry("X-MSN", "msn"),
            Map.entry("X-QQ", "qq"),
            Map.entry("X-SKYPE", "skype"),
            Map.entry("X-SKYPE-USERNAME", "skype"),
            Map.entry("X-TWITTER", "twitter"),
            Map.entry("X-YAHOO", "yahoo"));

    private ContactChannels() {}

    static void set(Contact contact, TreeElement card) {
        List<CardProperty> emails = CardProperty.all(card, "EMAIL");
        OptionalInt firstEmail = CardProperty.firstRank(emails);
        emails.forEach(property -> contact.getEmails().add(email(property, firstEmail)));
        List<CardProperty> phones = CardProperty.all(card, "TEL");
        OptionalInt firstPhone = CardProperty.firstRank(phones);
        phones.forEach(property -> contact.getPhones().add(phone(property, firstPhone)));
        CardProperty.all(card, "ADR")
                .forEach(property -> address(property).ifPresent(contact.getPostalAddresses()::add));
        card.forEachChild(element -> {
            String kind = POINTS.get(element.name());
            if (kind != null && !element.value().isBlank()) {
                contact.getContactPoints().add(point(new CardProperty(element, card), kind));
            }
        });
    }

    private static EmailAddress email(CardProperty property, OptionalInt firstRank) {
        List<String> types = property.types();
        EmailAddress email = new EmailAddress();
        email.setAddress(withoutScheme(property, "mailto:"));
        property.takePreferred(firstRank).ifPresent(email::setPreferred);
        if (types.contains("home")) {
            email.setKind(EmailKind.HOME);
        } else if (types.contains("work")) {
            email.setKind(EmailKind.WORK);
        }
        property.takeLabel().ifPresent(email::setLabel);
        return email;
    }

    private static PhoneNumber phone(CardProperty property, OptionalInt firstRank) {
        PhoneNumber phone = new PhoneNumber();
        kind(property.types()).ifPresent(phone::setKind);
        phone.setNumber(withoutScheme(property, "tel:"));
        property.takePreferred(firstRank).ifPresent(phone::setPreferred);
        property.takeLabel().ifPresent(phone::setLabel);
        return phone;
    }

    /**
     * Returns an address or number without its URI scheme, which version 4.0 adds. If the URI has further parameters,
     * the value is also stored in {@code additional} as delivered.
     */
    private static String withoutScheme(CardProperty property, String scheme) {
        String text = property.take();
        if (!text.regionMatches(true, 0, scheme, 0, scheme.length())) {
            return text;
        }
        property.takeUri();
        int end = text.indexOf(';');
        if (end > 0) {
            property.element().release();
        }
        return text.substring(scheme.length(), end > 0 ? end : text.length());
    }

    private static Optional<PhoneKind> kind(List<String> types) {
        boolean mobile = types.contains("cell") || types.contains("iphone") || types.contains("mobile");
        boolean work = types.contains("work");
        if (types.stream().anyMatch(type -> type.contains("fax"))) {
            return Optional.of(PhoneKind.FAX);
        }
        if (mobile) {
            return Optional.of(work ? PhoneKind.WORK_MOBILE : PhoneKind.MOBILE);
        }
        if (work) {
            return Optional.of(PhoneKind.WORK);
        }
        if (types.contains("home")) {
            return Optional.of(PhoneKind.HOME);
        }
        boolean isUnspecific = types.stream().allMatch(type -> type.equals("voice") || type.equals("pref"));
        return isUnspecific ? Optional.empty() : Optional.of(PhoneKind.OTHER);
    }

    private static Optional<PostalAddress> address(CardProperty property) {
        List<String> parts = property.takeParts();
        if (parts.stream().allMatch(String::isEmpty)) {
            return Optional.empty();
        }
        PostalAddress address = PostalAddresses.empty();
        part(parts, 0, address::setPostOfficeBox);
        part(parts, 1, address::setComplement);
        part(parts, 2, address::setStreet);
        part(parts, 3, address::setCity);
        part(parts, 4, address::setRegion);
        part(parts, 5, address::setPostcode);
        part(parts, 6, country -> PostalAddresses.setCountry(address, country));
        if (parts.size() > 7) {
            property.element().release();
        }
        List<String> types = property.types();
        if (types.contains("home")) {
            address.setKind(AddressKind.HOME);
        } else if (types.contains("work")) {
            address.setKind(AddressKind.WORK);
        }
        property.takeLabel().ifPresent(address::setLabel);
        return Optional.of(address);
    }

    private static void part(List<String> parts, int index, Consumer<String> field) {
        if (index < parts.size() && !parts.get(index).isEmpty()) {
            field.accept(parts.get(index));
        }
    }

    private static ContactPoint point(CardProperty property, String kind) {
        ContactPoint point = new ContactPoint();
        point.setKind(kind);
        point.setValue(property.take());
        property.takeLabel().ifPresent(point::setLabel);
        return point;
    }
}
