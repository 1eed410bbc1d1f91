package org.mesinfos.linkage.api;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.linkage.features.AddressFeatures;
import org.mesinfos.linkage.features.AddressLineParser;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;

/**
 * One record about a person, as one source delivers it. Values are passed as delivered: comparison is independent of
 * case, accents, and the format of dates and telephone numbers. Immutable.
 */
public final class PersonRecord {

    private final String id;
    private final PersonFeatures features;

    private PersonRecord(String id, PersonFeatures features) {
        this.id = id;
        this.features = features;
    }

    /**
     * Returns a builder of a record without values.
     *
     * @param id id of the record, unique among the records that are linked together
     */
    public static Builder withId(String id) {
        return new Builder(id);
    }

    /** Returns the id. */
    public String id() {
        return id;
    }

    PersonFeatures features() {
        return features;
    }

    /** Returns counts only, since the values are personal data. */
    @Override
    public String toString() {
        return "PersonRecord of " + features.texts().size() + " features and "
                + features.addresses().size() + " addresses";
    }

    /**
     * Builder of a record. Blank values are ignored. A method that is called several times adds a further value. Not
     * safe for use by several threads.
     */
    public static final class Builder {

        private final String id;
        private final Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
        private final List<AddressFeatures> addresses = new ArrayList<>();

        private Builder(String id) {
            this.id = id;
        }

        /** Adds given names, separated by spaces. */
        public Builder givenNames(String names) {
            return add(Feature.GIVEN_NAMES, names);
        }

        /** Adds the family name in use. */
        public Builder familyName(String name) {
            return add(Feature.FAMILY_NAME, name);
        }

        /** Adds the family name at birth. */
        public Builder birthFamilyName(String name) {
            return add(Feature.BIRTH_FAMILY_NAME, name);
        }

        /** Adds all names in one text, if the source does not separate them. */
        public Builder fullName(String names) {
            return add(Feature.FULL_NAME, names);
        }

        /** Sets the date of birth: year-month-day, day-month-year or a year. Further dates are not compared. */
        public Builder birthDate(String date) {
            return add(Feature.BIRTH_DATE, date);
        }

        /** Adds the place of birth. */
        public Builder birthPlace(String place) {
            return add(Feature.BIRTH_PLACE, place);
        }

        /** Adds an e-mail address. */
        public Builder email(String address) {
            return add(Feature.EMAIL, address);
        }

        /** Adds a telephone number, national or international. */
        public Builder phone(String number) {
            return add(Feature.PHONE, number);
        }

        /** Adds a postal address in one text, such as {@code 12 rue des Lilas, 75011 Paris}. */
        public Builder address(String text) {
            if (!text.isBlank()) {
                addresses.add(AddressLineParser.parse(text));
            }
            return this;
        }

        /** Adds an identifier that people of one household share, such as a joint account or a usage point. */
        public Builder sharedIdentifier(String identifier) {
            return add(Feature.SHARED_IDENTIFIER, identifier);
        }

        /** Adds an identifier of one person, such as a social security number. */
        public Builder personalIdentifier(String identifier) {
            return add(Feature.PERSONAL_IDENTIFIER, identifier);
        }

        private Builder add(Feature feature, String value) {
            if (!value.isBlank()) {
                texts.computeIfAbsent(feature, first -> new ArrayList<>()).add(value);
            }
            return this;
        }

        /** Builds the record. */
        public PersonRecord build() {
            return new PersonRecord(id, new PersonFeatures(texts, addresses));
        }
    }
}
