package org.mesinfos.pipelines.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.Subject;

/**
 * Reader for a registry file: UTF-8, one customer per line, separated by semicolons, without quotes, with the header
 * {@value #HEADER}.
 *
 * <p>An instance reads one file. Messages contain line numbers and kinds of fault, never a reference or a person.
 */
public final class RegistryReader {

    /** First line of a registry file. */
    public static final String HEADER = "person_id;organisation;customer_reference";

    private static final int MAX_PROBLEMS = 20;
    private static final Pattern PERSON_ID = Pattern.compile("[a-z0-9-]{1,64}");

    private record Entry(String person, int line) {}

    private final String name;
    private final List<String> problems = new ArrayList<>();
    private final Map<Registry.RegisteredCustomer, Entry> entries = new HashMap<>();
    private int line;

    private RegistryReader(String name) {
        this.name = name;
    }

    /**
     * Reads a file.
     *
     * @throws InvalidRegistryException if the file cannot be read or a line is invalid
     */
    public static Registry read(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(file.toString(), bytes);
        } catch (IOException e) {
            throw new InvalidRegistryException(
                    "The enrolment file " + file + " cannot be read. Name another one with --registry.", e);
        }
    }

    /**
     * Reads a file from a stream.
     *
     * @param name name of the file in messages
     * @param bytes content of the file; not closed
     * @throws InvalidRegistryException if a line is invalid; the message names every invalid line up to a limit
     * @throws IOException if the stream cannot be read
     */
    public static Registry read(String name, InputStream bytes) throws IOException {
        return new RegistryReader(name).read(bytes);
    }

    private Registry read(InputStream bytes) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
        try {
            checkHeader(reader.readLine());
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                line++;
                if (!text.isBlank()) {
                    readEntry(text);
                }
            }
        } catch (CharacterCodingException e) {
            problems.add(name + " after line " + line + ": found bytes that are not UTF-8, expected UTF-8");
        }
        if (!problems.isEmpty()) {
            throw new InvalidRegistryException(problems);
        }
        Map<Registry.RegisteredCustomer, String> persons = new HashMap<>();
        entries.forEach((customer, entry) -> persons.put(customer, entry.person()));
        return new Registry(persons);
    }

    private void checkHeader(String text) {
        line = 1;
        String header = text == null ? "" : text.strip().replace("\ufeff", "");
        if (!header.equals(HEADER)) {
            addProblem(text == null ? "nothing" : "another header", HEADER);
        }
    }

    private void readEntry(String text) {
        String[] fields = text.split(";", -1);
        if (fields.length != 3) {
            addProblem(fields.length + " fields", "3 fields separated by ;");
        } else if (text.indexOf('"') >= 0) {
            addProblem("a quote", "fields without quotes");
        } else {
            readEntry(fields[0].strip(), fields[1].strip(), fields[2].strip());
        }
    }

    private void readEntry(String person, String organisation, String reference) {
        if (!PERSON_ID.matcher(person).matches()) {
            addProblem(
                    person.isEmpty() ? "no person id" : "a person id of other characters or length",
                    "1 to 64 of a-z, 0-9 and -");
        } else if (PersonKey.isPseudonym(person)) {
            addProblem("a person id in the form of a pseudonym", "a person id other than p- followed by 32 digits");
        } else if (organisation.isEmpty() || reference.isEmpty()) {
            addProblem(organisation.isEmpty() ? "no organisation" : "no customer reference", "all three fields filled");
        } else {
            register(Registry.RegisteredCustomer.of(organisation, Subject.customer(reference)), person);
        }
    }

    private void register(Registry.RegisteredCustomer customer, String person) {
        Entry known = entries.putIfAbsent(customer, new Entry(person, line));
        if (known != null && !known.person().equals(person)) {
            addProblem(
                    "another person for the customer of line " + known.line(),
                    "one person for each customer reference of an organisation");
        }
    }

    private void addProblem(String found, String expected) {
        if (problems.size() == MAX_PROBLEMS) {
            problems.add(name + ": further lines are invalid");
        } else if (problems.size() < MAX_PROBLEMS) {
            problems.add(name + " line " + line + ": found " + found + ", expected " + expected);
        }
    }
}
