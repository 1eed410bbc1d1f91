/** Features of the records to compare, in columns of numbers. Values are interned and never printed. */
package org.mesinfos.linkage.features;
