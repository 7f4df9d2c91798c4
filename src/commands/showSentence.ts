/**
 * Says something to a person who pressed a button without a pane. Excel has no message bar for add-ins, and opening the pane from here
 * would need the shared runtime, which Excel 2021 lacks: a small window of Office's own (DialogApi 1.1) is what every Excel has.
 */

/** Percent of the screen; Office makes neither smaller than 150 pixels. */
const SIZE = { width: 30, height: 25 } as const;

/** Resolves when the person has closed the window. Throws where Office does not open one. */
export function showSentence(sentence: string): Promise<void> {
  const page = new URL("taskpane.html", window.location.href);
  page.searchParams.set("says", sentence);
  return new Promise((resolve, reject) => {
    // On the web a window inside the page: none that a browser would keep back.
    Office.context.ui.displayDialogAsync(page.href, { ...SIZE, displayInIframe: true }, (opened) => {
      if (opened.status === Office.AsyncResultStatus.Failed) {
        reject(new Error(opened.error.message));
        return;
      }
      opened.value.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
    });
  });
}
