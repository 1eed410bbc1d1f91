/** What is compared of each person's record, in columns of numbers. Values are interned; nothing prints them. */
package org.mesinfos.linkage.features;
