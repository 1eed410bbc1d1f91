/**
 * The answer to a person who asks for a copy of their data (GDPR articles 15 and 20): files that a person can open without
 * Mesinfos, written from the person's bundle alone.
 */
@NullMarked
package org.mesinfos.pipelines.access;

import org.jspecify.annotations.NullMarked;
