// Tries to run a script in the browser of whoever reads the report.
export const rewardToGo = () => {
  throw new Error('</td><script>document.title = "LEAKED"</script><img src=x onerror=alert(1)>');
};
