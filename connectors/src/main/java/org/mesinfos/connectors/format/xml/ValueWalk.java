package org.mesinfos.connectors.format.xml;

import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Walks an element for its values and names each by its path. */
final class ValueWalk {

    private final StringBuilder path;
    private final Predicate<XmlElement> entered;
    private final Predicate<XmlValue> wanted;
    private final BiConsumer<String, XmlValue> consumer;

    ValueWalk(
            String prefix,
            Predicate<XmlElement> entered,
            Predicate<XmlValue> wanted,
            BiConsumer<String, XmlValue> consumer) {
        this.path = new StringBuilder(prefix);
        this.entered = entered;
        this.wanted = wanted;
        this.consumer = consumer;
    }

    void under(XmlElement element) {
        int length = path.length();
        for (XmlAttribute attribute = element.firstAttribute(); attribute != null; attribute = attribute.next()) {
            if (!attribute.value().isEmpty() && wanted.test(attribute)) {
                path.append('@').append(attribute.name());
                consumer.accept(path.toString(), attribute);
                path.setLength(length);
            }
        }
        for (XmlElement child = element.firstChild(); child != null; child = child.next()) {
            if (entered.test(child)) {
                child(child);
                path.setLength(length);
            }
        }
    }

    private void child(XmlElement child) {
        path.append(child.name());
        if (child.position() > 1) {
            path.append('[').append(child.position()).append(']');
        }
        if (!child.value().isEmpty() && wanted.test(child)) {
            consumer.accept(path.toString(), child);
        }
        path.append('/');
        under(child);
    }
}
