package org.mesinfos.samples.person;

/** Title of a person, with its form in French files. */
public enum PersonTitle {
    MADAM("Mme"),
    SIR("M.");

    private final String text;

    PersonTitle(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
