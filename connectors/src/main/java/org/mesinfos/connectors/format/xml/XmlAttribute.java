package org.mesinfos.connectors.format.xml;

/** One attribute of an element that was read as a whole. Namespace declarations are none. */
public final class XmlAttribute implements XmlValue {

    private final String name;
    private final String value;
    private final XmlAttribute next;
    private boolean claimed;

    XmlAttribute(String name, String value, XmlAttribute next) {
        this.name = name;
        this.value = value;
        this.next = next;
    }

    /** Local name. */
    public String name() {
        return name;
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public String claim() {
        claimed = true;
        return value;
    }

    @Override
    public boolean claimed() {
        return claimed;
    }

    @Override
    public void release() {
        claimed = false;
    }

    XmlAttribute next() {
        return next;
    }
}
