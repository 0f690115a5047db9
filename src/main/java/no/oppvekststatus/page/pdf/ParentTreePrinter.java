package no.oppvekststatus.page.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/**
 * The number tree from a page's content, or an annotation, to the element it lies in. The pages are a branch of their
 * own: readers look up the parents of a page's content again and again, some read the whole branch each time, and there
 * are ten times as many annotations as pages.
 */
final class ParentTreePrinter {
  private final COSDictionary dictionary = new COSDictionary();
  private final COSArray branches = new COSArray();
  private COSArray numbers = new COSArray();
  private COSArray limits = new COSArray();
  private int next;

  ParentTreePrinter() { dictionary.setItem(COSName.KIDS, branches); }

  COSDictionary dictionary() { return dictionary; }

  /** One more than the greatest number. */
  int next() { return next; }

  /** The numbers from now on are a branch of their own. */
  void branch() { numbers = new COSArray(); }

  /** The next number leads to {@code parent}. */
  int add(COSBase parent) {
    COSInteger number = COSInteger.get(next);
    if (numbers.size() == 0) begin(number);
    limits.set(1, number);
    numbers.add(number);
    numbers.add(parent);
    return next++;
  }

  private void begin(COSInteger first) {
    limits = new COSArray();
    limits.add(first);
    limits.add(first);
    COSDictionary branch = new COSDictionary();
    branch.setItem(COSName.LIMITS, limits);
    branch.setItem(COSName.NUMS, numbers);
    branches.add(branch);
  }
}
