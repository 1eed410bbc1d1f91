package org.mesinfos.pipelines.deliver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.pipelines.language.LocalisedTexts;

/** Questions about a delivery, each with a proposal that an empty line accepts. Not thread-safe. */
public final class ManifestQuestions {

    private final BufferedReader answers;
    private final PrintWriter out;
    private final LocalisedTexts texts;

    public ManifestQuestions(BufferedReader answers, PrintWriter out, LocalisedTexts texts) {
        this.answers = answers;
        this.out = out;
        this.texts = texts;
    }

    /** Asks if the delivery adds to earlier ones or replaces them. */
    public DeliveryMode mode(DeliveryMode proposal) throws IOException {
        return ask("ask.mode", proposal.name().toLowerCase(Locale.ROOT), answer -> switch (answer) {
            case "append", "a", "ajout" -> Optional.of(DeliveryMode.APPEND);
            case "snapshot", "s", "complet" -> Optional.of(DeliveryMode.SNAPSHOT);
            default -> Optional.empty();
        });
    }

    /** Asks for the position among the deliveries of the organisation. */
    public OptionalLong sequence(long proposal) throws IOException {
        return OptionalLong.of(ask(
                "ask.sequence",
                String.valueOf(proposal),
                answer -> answer.equals(String.valueOf(proposal)) || answer.matches("[1-9][0-9]{0,17}")
                        ? Optional.of(Long.valueOf(answer))
                        : Optional.empty()));
    }

    /**
     * Asks for a day; an empty answer means that it is unknown.
     *
     * @param key key of the question
     */
    public Optional<LocalDate> day(String key) throws IOException {
        return ask(key, "", answer -> {
            if (answer.isEmpty()) {
                return Optional.of(Optional.<LocalDate>empty());
            }
            try {
                return Optional.of(Optional.of(LocalDate.parse(answer)));
            } catch (DateTimeParseException invalid) {
                return Optional.empty();
            }
        });
    }

    /** Asks until an answer is valid. The end of the input accepts the proposal. */
    private <T> T ask(String key, String proposal, Function<String, Optional<T>> reading) throws IOException {
        while (true) {
            out.print(texts.text(key) + (proposal.isEmpty() ? " " : " [" + proposal + "] "));
            out.flush();
            String line = answers.readLine();
            String answer =
                    line == null || line.isBlank() ? proposal : line.strip().toLowerCase(Locale.ROOT);
            Optional<T> value = reading.apply(answer);
            if (value.isPresent()) {
                return value.get();
            }
            if (line == null) {
                throw new IOException("The input ended before the question was answered");
            }
            out.println(texts.text(key + ".help"));
        }
    }
}
