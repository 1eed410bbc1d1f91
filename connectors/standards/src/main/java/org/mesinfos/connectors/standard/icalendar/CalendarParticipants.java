package org.mesinfos.connectors.standard.icalendar;

import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.records.Attendee;

/** Reader of the organiser and the attendees of an event. */
final class CalendarParticipants {

    private static final String MAIL = "mailto:";

    private CalendarParticipants() {}

    /** Returns the address without {@code mailto:}. */
    static String address(TreeElement property) {
        String address = property.claim().strip();
        return address.regionMatches(true, 0, MAIL, 0, MAIL.length()) ? address.substring(MAIL.length()) : address;
    }

    static Attendee attendee(TreeElement property) {
        Attendee attendee = new Attendee();
        attendee.setAddress(address(property));
        take(property, "CN").ifPresent(attendee::setName);
        take(property, "ROLE").ifPresent(attendee::setRole);
        take(property, "PARTSTAT").or(() -> take(property, "STATUS")).ifPresent(attendee::setStatus);
        return attendee;
    }

    private static Optional<String> take(TreeElement property, String parameter) {
        return property.attribute(parameter)
                .map(attribute -> attribute.claim().strip())
                .filter(text -> !text.isEmpty());
    }
}
