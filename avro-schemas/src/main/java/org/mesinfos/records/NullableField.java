package org.mesinfos.records;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Mark of a generated getter or parameter whose field may be null according to its schema.
 *
 * <p>NullAway treats it as {@link org.jspecify.annotations.Nullable}. Avro writes annotations before qualified type
 * names, where Java allows no type annotation; for this reason the generated classes need one of their own.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface NullableField {}
